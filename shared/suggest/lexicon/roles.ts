import { wordSet } from './word-set'

/** Words of offices and titles that stand beside a person's name and are no part of it, with a capital or without. */
export const ROLE_WORDS = wordSet(`
president vice-president minister deputy chancellor premier secretary undersecretary ambassador envoy governor
mayor senator congressman congresswoman representative commissioner director director-general general manager ceo cfo coo cto
chairman chairwoman chairperson chair chief officer head spokesman spokeswoman spokesperson speaker
leader founder co-founder owner analyst expert professor prof dr doctor fellow researcher journalist editor reporter
judge prosecutor attorney lawyer king queen prince princess emperor pope general gen major maj colonel col captain capt
lieutenant lt sergeant sgt admiral adm commander marshal mr mrs ms miss sir lord lady dame mp mep sen rep gov
president-elect economist
scientist engineer oligarch businessman businesswoman tycoon entrepreneur
präsident präsidentin bundeskanzler bundeskanzlerin kanzler minister ministerin außenminister außenministerin
verteidigungsminister verteidigungsministerin wirtschaftsminister wirtschaftsministerin finanzminister innenminister
sprecher sprecherin geschäftsführer geschäftsführerin vorstand vorstandschef vorsitzender vorsitzende staatssekretär
botschafter direktor direktorin professor professorin experte expertin analyst analystin chef chefin leiter leiterin herr frau
ministre président présidente directeur directrice porte-parole ambassadeur ambassadrice professeur chercheur chercheuse
analyste député députée sénateur sénatrice secrétaire maire pdg patron patronne fondateur madame monsieur mme
президент президента президентом премьер-министр премьер министр министра министром глава главы главой директор директора
гендиректор представитель представителя представительница официальный пресс-секретарь секретарь посол губернатор губернатора мэр
депутат депутата сенатор генерал полковник эксперт эксперта аналитик аналитика профессор журналист предприниматель бизнесмен
основатель владелец прем’єр-міністр міністр міністра речник речниця керівник директорка посол голова голови очільник
аналітик експерт експертка професор журналіст президентка прессекретар
`)

/** Words that belong to a title only where a title follows: “Defence Minister”, but “Special Machines Works”. */
export const ROLE_MODIFIERS = wordSet(`
foreign defense defence interior finance trade economy energy justice press assistant under special state acting former executive
prime vice first senior then incoming outgoing
`)

/** Words behind "X, a …" that make X a person. */
export const PERSON_NOUNS =
  /(?<!\p{L})(?:president|minister|secretary|spokes(?:man|woman|person)|fellow|analyst|expert|professor|lecturer|researcher|director|governor|leader|head|chief|chairman|chairwoman|chair|founder|co-founder|owner|ceo|executive|manager|officer|ambassador|envoy|journalist|editor|lawyer|economist|historian|politician|lawmaker|senator|deputy|general|colonel|commander|engineer|businessman|businesswoman|tycoon|oligarch|activist|who|leiter(?:in)?|sprecher(?:in)?|chef(?:in)?|expert(?:e|in)|analyst(?:in)?|professor(?:in)?|geschäftsführer(?:in)?|directeur|directrice|analyste|chercheu(?:r|se)|professeure?|porte-parole|ministre|patron|aged?)(?!\p{L})/iu

/** Words behind "X, a …" that make X a firm. */
export const FIRM_NOUNS =
  /(?<!\p{L})(?:makers?|manufacturers?|compan(?:y|ies)|firms?|producers?|suppliers?|distributors?|retailers?|contractors?|conglomerate|subsidiary|startup|start-up|dealer|exporter|importer|trader|wholesaler|developer|operator|airline|bank|carmaker|automaker|chipmaker|drone-?maker|brand owner|hersteller|unternehmen|firma|konzern|händler|lieferant|zulieferer|exporteur|tochter|fabricant|société|entreprise|fournisseur|groupe|distributeur|filiale|компани[яией]|производител[ьяи]|поставщик\p{L}*|дистрибьютор\p{L}*|завод\p{L}*|фирм[аыеу]|виробник\p{L}*|постачальник\p{L}*|компані[яєїю])(?!\p{L})/iu

/** Words behind "X, a …" that make X a body that is no firm. */
export const BODY_NOUNS =
  /(?<!\p{L})(?:think[ -]tank|institute|foundation|university|agency|ministry|watchdog|charity|ngo|non-profit|nonprofit|association|research (?:group|cent(?:er|re))|newspaper|news (?:agency|site|outlet|website)|outlet|magazine|broadcaster|portal|denkfabrik|behörde|stiftung|institut|zeitung|quotidien|journal|agence|fondation|association|ong)(?!\p{L})/iu

/** Words behind "X, a …" that make X a place. */
export const PLACE_NOUNS =
  /(?<!\p{L})(?:city|town|village|province|region|republic|port|island|capital|district|suburb|county|oblast|stadt|hafenstadt|ville|port|région)(?!\p{L})/iu
