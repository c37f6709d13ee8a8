import { wordSet } from './word-set'

/**
 * Words with a capital that begin sentences, or that English and French write with a capital without their being
 * names. In lower case. A name that begins with one of them loses it; one that is made of them alone is none.
 */
export const COMMON_STARTS = wordSet(`
a about above according across actually additionally after afterwards again against all allegedly almost along already also
although always amid among an analysts and another any anyone anything apart apparently approximately are around as aside
asked at authorities away back background based because been before behind being below beneath beside besides between beyond
both but buy buyers by call can carried cars citing clearly click companies compared concerning contact continue copyright
could country critics currently customers customs data date despite details did documents do does doing done down due during
each earlier either elsewhere email especially even eventually ever every everyone everything evidence exactly except
experts exports extremely few figures finally first firms five follow following footage for former four from full further
generally get given goods half has have having he hence her here hers high him his how however hundreds i if image imports in
including indeed initially inside instead into investigators is isn’t it its itself join journalists just keep last lastly
late later latest least less like likely local located look main mainly many march may meanwhile members merely might more
moreover most mostly much must my near nearly neither never nevertheless new news next no nobody none nonetheless nor not
notably note nothing now numerous obviously of off officials often ok old on once one only onto or order orders other others
otherwise our out outside over overall own part particularly people per perhaps photo photos picture please possibly posted
previously prices probably production read readers really records recently regarding related reportedly reporters reports
researchers respectively responding russians sales same satellite says second see seen selling send seven several shall share
she shipments should shown similarly since single six so social some someone something sometimes soon source sources
specifically sources’ still stock subscribe such suddenly suppliers support sure take ten than thank that the their them then
there thereafter therefore these they thing things third this those though thousands three through throughout thus till to
today together told tomorrow too top total towards trade traders traffic truck two ultimately under unfortunately unknown
unlike until up update updated upon us use used users usually various vehicles versus very via video view war was we
weapons well were what whatever when whenever where whereas wherever whether which while who whoever whole whom whose why
will with within without witnesses workers would writing wrote yes yesterday yet you your
additional advertisement article articles author authors photograph published reading reported sanctions invoices records
internet tv eu-wide email e-mail web covid online gps ii iii iv am pm ok faq pdf id it’s that’s there’s
monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november
december west east north south western eastern northern southern christian muslim islamic jewish god bible communist
republican democrat democratic nazi
le la les l un une des du de d au aux ce cet cette ces il elle ils elles on nous vous je tu en dans sur sous par pour avec
sans selon après avant depuis pendant lors mais et ou donc or ni car que qui quoi dont où si comme quand lorsque puis ainsi
aussi alors cependant toutefois enfin plus moins très tout tous toute toutes aucun aucune chaque quelques plusieurs son sa ses
leur leurs mon ma mes notre nos votre vos y à l’an interrogé interrogée contacté contactée près environ entre janvier février
mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
`)

/** Words that begin sentences in Russian and Ukrainian, or are written with a capital there. In lower case. */
export const CYRILLIC_STARTS = wordSet(`
в во на по с со из за от до для при о об у к ко и а но или что как это этот эта эти тот он она они оно мы вы я ты его её ее их
если когда пока после перед между через без также однако кроме более менее около почти всего по-прежнему ранее сейчас теперь
затем потом уже ещё еще только лишь даже согласно источник источники фото видео дата автор редакция реклама читайте новости
сегодня вчера завтра все весь вся всё многие некоторые другие один одна два три четыре пять шесть семь восемь девять десять
компания компании завод поставки эксперты власти документы данные журналисты напомним отметим между тем так там тут здесь где
кто какой который которая которые россияне российские российский российская китайские китайский украинские украинский наш наша
новый новая новые первый первая первые никто ничто нет да не ни же ли бы то чтобы потому поэтому при этом речь часть общая
таможенные таможня военные стоимость сумма объем объём партия по-видимому
із зі від під про та й що це цей ця ці той він вона вони воно ми ви його її їх якщо коли поки після перед між через без також
однак крім більше менше близько майже всього раніше зараз тепер потім вже ще тільки лише навіть згідно джерело відео сьогодні
вчора завтра всі весь вся все багато деякі інші один одна дві чотири п’ять шість сім вісім дев’ять десять російські російський
китайські китайський українські український нагадаємо водночас проте але або чи як який яка які де хто поставки компанія
понедельник вторник среда четверг пятница суббота воскресенье
`)

/** German nouns that stand beside other capitalised words without being names. In lower case. */
export const GERMAN_COMMON = wordSet(`
der die das den dem des ein eine einen einem einer eines und oder aber doch nach vor mit von zu zum zur bei aus auf in im an am
für gegen ohne um durch über unter zwischen seit bis laut dabei damit dazu dann denn da dort hier heute gestern morgen es er sie
wir ihr ich man nur noch schon auch sehr so wie was wer wo wann warum wenn weil dass ob als alle viele einige mehrere keine kein
anfang mitte ende prozent millionen million milliarden tonnen stück jahr jahre monat monate woche tag januar februar märz april mai
hersteller händler firma unternehmen konzern lieferant zulieferer betreiber exporteur importeur spediteur reederei zeitung
nachrichtenagentur sender tochter anbieter zwischenhändler großhändler motoren waffen geräte kunden zolldaten behörden
juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag euro dollar
`)
