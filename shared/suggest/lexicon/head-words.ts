import { wordSet } from './word-set'

/** Words of a name that make it a public body. */
export const PUBLIC_HEADS = wordSet(`
Ministry Department Office Agency Bureau Treasury Commission Council Parliament Senate Congress Duma Government Court
Customs Police Army Navy Administration Authority Committee Secretariat Directorate Inspectorate Embassy Consulate
Chancellery Service Services Bundestag Bundesrat Bundeskanzleramt Bundesregierung Ministerium Bundesamt Behörde Zoll
Außenministerium Verteidigungsministerium Wirtschaftsministerium Bundeswehr Ministère Préfecture Sénat Douane Douanes
Gouvernement Assemblée Tribunal Gericht Pentagon Kremlin Kreml Министерство Минобороны Минпромторг Минторг МИД ФСБ ФТС
Госдума Правительство Кремль Кремля Кремле Минфин Минэкономразвития Роскомнадзор Росстат СБУ ГУР МЗС Міноборони Рада
Міністерство Кабмін Bank`)

/** Bodies whose one word is their name. */
export const SPEAKING_HEADS = wordSet(`
Parliament Senate Congress Duma Treasury Bundestag Bundesrat Bundeskanzleramt Bundesregierung Bundeswehr Außenministerium
Verteidigungsministerium Wirtschaftsministerium Sénat Pentagon Kremlin Kreml Минобороны Минпромторг Минторг МИД ФСБ ФТС Госдума
Кремль Кремля Кремле Минфин Минэкономразвития Роскомнадзор Росстат СБУ ГУР МЗС Міноборони Кабмін`)

/** Words of a name that make it a body that may be public or private. */
export const BODY_HEADS = wordSet(`
Research University Institute Foundation Council Center Centre Association Academy College School Society Union Federation League
Forum Network Project Initiative Observatory Fund Trust Chamber Party Church Club Alliance Coalition Organization
Organisation Consortium Laboratory Museum Institut Stiftung Universität Verband Verein Partei Gesellschaft Université
École Fondation Fédération Chambre Syndicat Institut Centre Институт Университет Фонд Центр Ассоциация Академия Союз
Інститут Університет Академія Асоціація Спілка Conference Summit Times Post Journal News Herald Tribune Gazette
Telegraph Guardian Review Magazine Press Daily Observer Zeitung Nachrichten`)

/** Words of a name that make it a firm. */
export const COMPANY_HEADS = wordSet(`
Ltd Limited Inc Incorporated Corp Corporation Co Company Companies LLC LLP PLC GmbH AG SE KG KGaA OHG SA SAS SARL SpA Srl
NV BV AB Oy ASA ApS OOO OAO ZAO AO PAO JSC PJSC TOO FZE FZCO FZ-LLC Pte Pty Sdn Bhd ООО ОАО ЗАО АО ПАО ТОВ ПрАТ ТОО ИП
Group Holding Holdings Industry Industries Manufacturing Motors Motorsport Motorsports Automotive Aviation Aerospace Airlines
Airways Electronics Semiconductor Semiconductors Technology Technologies Tech Systems Solutions Logistics Shipping Trading
Trade Trans Transport Import Export Equipment Machinery Machines Vehicles Chemical Chemicals Steel Metals Mining Energy
Petroleum Oil Gas Pharma Pharmaceuticals Foods Textile Textiles Optics Optical Instruments Tools Works Factory Plant Shipyard
Shipyards Enterprises Partners Capital Ventures Investment Investments Consulting Analytics Consultancy Shipbuilding Software Robotics Drones Arms Defence Defense
Supplies Supply Products Brands Stores Retail Werke Werk Maschinenbau Handel Handels Spedition Bau Technik Elektronik
Konzern Société Établissements Groupe Industrie Завод Концерн Холдинг Group’s`)

/** Lower-case words after a country's adjective that name one of its bodies: “the Russian army”. */
export const NATIONAL_BODIES: ReadonlyMap<string, string> = new Map([
  ...['army', 'military', 'forces', 'armed forces', 'air force', 'navy', 'troops'].map(
    (word): [string, string] => [word, word === 'navy' || word === 'air force' ? word : 'armed forces'],
  ),
  ...[
    'government',
    'customs',
    'parliament',
    'central bank',
    'foreign ministry',
    'defence ministry',
    'embassy',
  ].map((word): [string, string] => [word, word]),
  ['defense ministry', 'defence ministry'],
  ['commerce ministry', 'commerce ministry'],
])

/** Words behind a name that make it a thing somebody makes. */
export const PRODUCT_NOUNS =
  /^\s(?:\p{Ll}+\s){0,2}(?:brand(?:ed)?|vehicles?|bugg(?:y|ies)|trucks?|tractors?|excavators?|loaders?|drones?|quadcopters?|rifles?|missiles?|tanks?|engines?|chips?|processors?|scopes?|sights?|jets?|helicopters?|carriers?|models?|cars?|boats?|radars?|launchers?|howitzers?|pistols?|ammunition|generators?|motorcycles?|cameras?|phones?|smartphones?)(?!\p{L})/iu
