import { type ClaimRule, rule, word } from './claim-rule'

/*
 * What marks claims in languages other than English. The first rule that meets decides.
 */

export const RUSSIAN: readonly ClaimRule[] = [
  rule(
    'no-evidence',
    word(
      'нет (?:никаких )?(?:доказательств|подтверждени[йя]|свидетельств|данных|сведений)|не (?:удалось|смогли|смог|могут|может) (?:\\p{L}+ )?(?:подтвердить|проверить|установить)|не подтвержден\\p{L}*|(?:пока )?(?:не ?известно|неизвестно|не ?ясно|неясно)|остаётся неизвестн\\p{L}+|остается неизвестн\\p{L}+|доказательств [^.;]{0,90}?(?:нет|не (?:было|найдено|представ\\p{L}+))',
    ),
    'it says what is not known',
  ),
  rule(
    'denial',
    word(
      'отрица(?:ет|ют|л|ла|ли)|отрицани[ея]|опроверг(?:ает|ают|ла|ли|ло)?|отверг(?:ает|ают|ла|ли)?|не соответству(?:ет|ют) действительности|беспочвенн\\p{L}+|необоснованн\\p{L}+|клевет\\p{L}+|не име(?:ет|ют|ла|ли|л) (?:никакого )?отношения|(?:мы|я) (?:ничего )?не (?:поставля\\p{L}+|прода\\p{L}+|отправля\\p{L}+|экспортир\\p{L}+|сотруднича\\p{L}+)|никогда не (?:поставля\\p{L}+|продава\\p{L}+|сотруднича\\p{L}+)|(?:заявил\\p{L}*|сказал\\p{L}*|утвержда\\p{L}+|настаива\\p{L}+),? что [^.;]{0,40}?не (?:поставля\\p{L}+|прода\\p{L}+|экспортир\\p{L}+|сотруднича\\p{L}+|производ\\p{L}+|участву\\p{L}+|зна\\p{L}+)',
    ),
    'it says that something is denied',
  ),
  rule(
    'promise',
    word(
      '(?:по)?обеща(?:ет|ют|л|ла|ли|ть)|обязал(?:ся|ась|ись|ось)|обязу(?:ется|ются)|гарантир(?:ует|уют|овал\\p{L}*)|заверил[аи]?|поклял(?:ся|ась|ись)',
    ),
    'it says that something is promised',
  ),
  rule(
    'warning',
    word(
      'предупре(?:ждает|ждают|дил[аи]?)|предостер(?:ег|егла|егли|егает)|пригрозил[аи]?|угрожа(?:ет|ют|л\\p{L}*)|грозит|обеспокоен\\p{L}*',
    ),
    'it warns',
  ),
]

export const UKRAINIAN: readonly ClaimRule[] = [
  rule(
    'no-evidence',
    word(
      'немає (?:жодних )?(?:доказів|підтверджень|свідчень|даних)|не вдалося (?:\\p{L}+ )?(?:підтвердити|перевірити|встановити)|невідомо|не відомо|незрозуміло|не підтверджен\\p{L}*',
    ),
    'it says what is not known',
  ),
  rule(
    'denial',
    word(
      'запереч(?:ує|ують|ив|ила|или)|спросту(?:вав|вала|вали|є|ють)|відкида(?:є|ють|в|ла|ли)|не відповіда(?:є|ють) дійсності|безпідставн\\p{L}+|не ма(?:є|ють|ла|ли|в) (?:жодного )?стосунку|(?:ми|я) (?:нічого )?не (?:постача\\p{L}+|прода\\p{L}+|відправля\\p{L}+|експорту\\p{L}+|співпрацю\\p{L}+)|ніколи не (?:постача\\p{L}+|продава\\p{L}+|співпрацюва\\p{L}+)',
    ),
    'it says that something is denied',
  ),
  rule(
    'promise',
    word(
      "(?:по)?обіця(?:є|ють|в|ла|ли)|зобов[’']яза(?:вся|лася|лися|лось)|гаранту(?:є|ють|вав|вала)|запевни(?:в|ла|ли)",
    ),
    'it says that something is promised',
  ),
  rule(
    'warning',
    word(
      'попере(?:джає|джають|див|дила|дили)|застер(?:іг|егла|егли|ігає)|погрожу(?:є|ють|вав)|пригрози(?:в|ла|ли)|занепокоєн\\p{L}*',
    ),
    'it warns',
  ),
]

export const GERMAN: readonly ClaimRule[] = [
  rule(
    'no-evidence',
    word(
      '(?:unklar|offen|unbekannt) (?:ist|bleibt|blieb|war)|(?:keine|keinerlei) (?:\\p{L}+ )?(?:Beweise?|Belege?|Hinweise?|Anhaltspunkte?|Erkenntnisse)|(?:ist|bleibt|war|blieb) (?:\\p{L}+ )?(?:unklar|unbekannt|offen|nicht (?:bekannt|klar|bestätigt|geklärt))|nicht (?:unabhängig )?(?:überprüfen|überprüft|bestätigen|verifizieren|verifiziert|belegt)|(?:ließ|lassen|lässt) sich (?:\\p{L}+ )?nicht (?:unabhängig )?(?:überprüfen|bestätigen)',
    ),
    'it says what is not known',
  ),
  rule(
    'denial',
    word(
      'bestreite(?:t|n)|bestritt(?:en)?|dementier(?:t|te|ten|en)|wies(?:en)? [^.;]{2,80}? zurück|weis(?:t|en) [^.;]{2,80}? zurück|zurückgewiesen|haltlos\\p{L}*|unbegründet\\p{L}*|aus der Luft gegriffen|nichts zu tun (?:habe|hat|haben)|(?:habe|hätten|haben|hat) (?:nie|niemals|keine\\p{L}*) [^.;]{0,60}?(?:geliefert|verkauft|exportiert)|entsprechen nicht der Wahrheit',
    ),
    'it says that something is denied',
  ),
  rule(
    'promise',
    word(
      'versprach(?:en)?|versprich(?:t)|versprechen|versprochen|sicherte?(?:n)? [^.;]{0,60}? zu|zugesichert|zugesagt|sagte [^.;]{0,60}? zu|verpflichte(?:t|te|ten) sich|garantier(?:t|te|en)|versicher(?:t|te|ten|n),? (?:\\p{L}+ )?(?:nicht|keine|künftig|man werde|werde)|kündigte [^.;]{0,80}? an,? [^.;]{0,60}?(?:einzustellen|zu stoppen|zu beenden)',
    ),
    'it says that something is promised',
  ),
  rule('warning', word('warn(?:t|te|ten|en)|gewarnt|droh(?:t|te|ten|en) (?:mit|damit)|besorgt'), 'it warns'),
]

export const FRENCH: readonly ClaimRule[] = [
  rule(
    'no-evidence',
    word(
      "(?:aucune?|pas de) (?:\\p{L}+ )?(?:preuves?|éléments?|indices?|trace)|(?:on|nul) ne sait (?:pas)?|(?:n[’']a|n[’']ont|n[’']est|ne peut|ne peuvent) pas (?:pu )?(?:être )?(?:\\p{L}+ )?(?:vérifi\\p{L}+|confirm\\p{L}+|établi\\p{L}*|connue?s?|clair\\p{L}*)|reste(?:nt)? (?:inconnue?s?|à confirmer|flou\\p{L}*|incertain\\p{L}*)|(?:est|sont) inconnue?s?|impossible de (?:vérifier|confirmer)",
    ),
    'it says what is not known',
  ),
  rule(
    'denial',
    word(
      "ni(?:e|ent|é|ait|aient)|dément(?:ent|i|ait|aient)?|démenti|réfut(?:e|ent|é|ait)|rejet(?:te|tent|é) [^.;]{0,40}?(?:accusations?|allégations?)|sans fondement|infondée?s?|n[’']a(?:it|vait)? jamais (?:\\p{L}+ )?(?:vendu|livré|exporté|fourni)|n[’'](?:ont|avons|ai) jamais (?:vendu|livré|exporté|fourni)|n[’']a(?:vait)? rien à voir|(?:assure|affirme|affirmé|assuré|déclaré|dit|soutient) (?:que|qu[’'])[^.;]{0,40}?(?:ne|n[’'])\\s?\\p{L}+ (?:pas|jamais|plus|aucun\\p{L}*)",
    ),
    'it says that something is denied',
  ),
  rule(
    'promise',
    word(
      "prome(?:t|ttent|ttait)|promis|s[’']engage(?:nt|ait)?(?! dans)|s[’'](?:est|sont) engagée?s?|garanti(?:t|ssent)|jur(?:e|é)(?: de| que)",
    ),
    'it says that something is promised',
  ),
  rule(
    'warning',
    word(
      "averti(?:t|ssent|ssait)?|met(?:tent|tait)? en garde|mis en garde|menac(?:e|ent|é|ait) de|s[’']inqui[èé]t\\p{L}+|préoccupée?s?",
    ),
    'it warns',
  ),
]

export const CHINESE: readonly ClaimRule[] = [
  rule(
    'no-evidence',
    '没有(?:任何)?证据|无证据|(?:尚|仍|还|目前)?不清楚|尚不明确|未知|(?:无法|未能)(?:独立)?(?:证实|核实|确认|验证)|尚未(?:得到)?证实',
    'it says what is not known',
  ),
  rule(
    'denial',
    '否认|驳斥|反驳|毫无根据|无中生有|不实(?:之词|指责|报道)?|纯属(?:捏造|谣言|虚构)|从未(?:向|提供|出售|出口)|(?:没有|并未|不)(?:向[^，。；]{1,12})?(?:提供|出售|出口|供应)',
    'it says that something is denied',
  ),
  rule('promise', '承诺|保证|誓言|许诺', 'it says that something is promised'),
  rule('warning', '警告|威胁|告诫|担忧|担心', 'it warns'),
]
