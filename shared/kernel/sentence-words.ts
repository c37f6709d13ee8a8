/*
 * What the sentence rules know about words, in lower case and without the last point. English first, with what is
 * common in Russian, Ukrainian, German and French texts.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Abbreviations that something always follows: titles and introductions. */
export const NEVER_LAST = list(
  `mr mrs ms mx dr prof gen maj col lt capt cmdr adm sgt cpl sen rep gov pres amb hon rev fr st mt messrs mme mlle
   e.g i.e cf viz approx ca vs v et incl esp
   bzw z.b d.h ggf hr
   им ул г-н г-жа гр просп пер д стр т.е т.к т.н напр`,
)

/** Abbreviations that can also end a sentence: the next word decides. */
export const SOMETIMES_LAST = list(
  `inc ltd co corp llc plc bros jr sr al etc dept univ assn est ave blvd rd
   a.m p.m u.s u.k u.n e.u u.s.a d.c ph.d
   usw u.a г гг руб коп тыс млн млрд т.д т.п др`,
)

/** Abbreviations that stand before a number. */
export const BEFORE_NUMBER = list(
  `no nos nr p pp art arts fig figs sec secs ch vol vols para paras ann
   jan feb mar apr jun jul aug sep sept oct nov dec
   abs s ст рис п пп гл`,
)

/** Words that begin sentences and seldom continue a name after an abbreviation or an initial. */
export const STARTERS = list(
  `the a an in on at by for from with without of to as if when while where after before since during until although
   because but and or so yet however moreover meanwhile instead then there here now today yesterday
   he she it they we i you his her its their our this that these those what who why how which
   some many most all both each one two no not officials according
   в на по с и а но это он она они мы как при для после до если когда также однако
   der die das ein eine im am es er sie wir und aber
   le la les un une il elle ils nous et mais`,
)
