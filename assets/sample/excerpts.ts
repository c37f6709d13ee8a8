import type { Key } from './keys'

/** An excerpt of the sample case by its words; they stand exactly once in their source. */
export type SampleExcerpt = {
  readonly key: Key<'excerpt'>
  readonly source: Key<'rendition'>
  readonly words: string
  readonly mentions: readonly Key<'entity'>[]
  readonly tags: readonly string[]
  readonly comment: string
}

const from =
  (source: Key<'rendition'>) =>
  (
    key: Key<'excerpt'>,
    words: string,
    mentions: readonly Key<'entity'>[] = [],
    tags: readonly string[] = [],
    comment = '',
  ): SampleExcerpt => ({ key, source, words, mentions, tags, comment })

const buggies = from('buggies')
const armour = from('body-armour')
const diggers = from('excavators')
const asked = from('who-was-asked')
const table = from('table')
const made = from('synthetic-statements')

export const EXCERPTS: readonly SampleExcerpt[] = [
  buggies(
    'denies-equipping',
    'Beijing goes on denying that it equips the Russian army.',
    ['china', 'russian-forces'],
    ['denial'],
  ),
  buggies(
    'sells-no-military',
    'China also maintains that it sells Russia no military equipment.',
    ['china'],
    ['denial'],
  ),
  buggies(
    'shoigu-demand',
    'Shoigu said there was great demand for the Chinese buggies.',
    ['shoigu'],
    ['statement'],
  ),
  buggies(
    'in-service',
    'The Russian military is said to have 537 of the basic version in service.',
    ['russian-forces', 'desertcross'],
    ['figure'],
  ),
  buggies(
    'plans-more',
    'It means to buy 1,500 more with extra fittings.',
    ['russian-forces', 'desertcross'],
    ['figure'],
  ),
  buggies('footage', 'Footage on social media has Russian soldiers driving such vehicles in the field.', [
    'russian-forces',
  ]),
  buggies(
    'customs-137',
    'Russian customs documents record 137 Desertcross vehicles shipped in March and April, worth about $1.6 million.',
    ['desertcross'],
    ['figure'],
    'The report gives no year. The desk reads 2023 from its date.',
  ),
  buggies('civilian-buyers', 'On paper the buyers are civilian.'),
  buggies('formula7-largest', 'The largest of them is Formula 7, a firm in Russian motorsport.', [
    'formula7',
  ]),
  buggies(
    'luzin-second-hand',
    'Pavel Luzin of the Jamestown Foundation thinks the army could have bought the buggies second-hand, without the maker knowing.',
    ['luzin', 'jamestown', 'odes'],
    ['statement'],
  ),
  buggies(
    'luzin-risk',
    'He also doubts that the maker would risk its business for a Russian deal of $3–4 million.',
    ['luzin', 'odes'],
    ['statement'],
  ),
  buggies(
    'odes-dealers',
    'Shandong Odes, whose brand is Aodes, counts its dealers worldwide in the hundreds.',
    ['odes'],
    ['statement'],
  ),
  buggies(
    'us-4200',
    'Invoices put its shipments to the United States in the year before at 4,200 low-speed and all-terrain vehicles.',
    ['odes'],
    ['figure'],
  ),
  buggies(
    'williamson-aware',
    'Branden Williamson, who heads the Texas dealer Play-N-Around Motorsports, said he was fully aware that Russian forces use the model, and would mind only if sanctions drove up prices.',
    ['williamson', 'play-n-around', 'russian-forces'],
    ['answer'],
  ),
  buggies(
    'chong-plausible',
    'Jah Yan Chong of the National University of Singapore said that sales through motorsport shops would leave Beijing a plausible explanation.',
    ['chong', 'china'],
    ['statement'],
  ),
  buggies(
    'trucks-32',
    'Chinese officials are cited for lorries sold to Russia: $32 million in January 2022.',
    [],
    ['figure'],
  ),
  buggies('trucks-billion', 'By July the monthly figure stood at almost $1 billion.', [], ['figure']),
  buggies('trucks-378', 'In the month before the report it was $378 million.', [], ['figure']),
  buggies('trucks-wording', 'The report words the first of these figures as a Chinese purchase.'),
  buggies(
    'tigers',
    'In June the Chechen leader, Ramzan Kadyrov, posted a video of eight unarmed China Tiger armoured carriers at his residence. Their maker is Shaanxi Baoji Special Vehicles Manufacturing, a Chinese defence contractor.',
    ['kadyrov', 'baoji'],
    ['figure'],
  ),
  buggies('tigers-unknown', 'How Kadyrov came by them is not known.', ['kadyrov']),
  buggies(
    'odni-us',
    "The US Office of the Director of National Intelligence said in July that China was becoming a main support of Russia's war and probably supplied dual-use equipment.",
    ['odni-us', 'china'],
    ['statement'],
  ),
  buggies(
    'yellen-warns',
    'Janet Yellen, the US treasury secretary, warned in November that suppliers in third countries would be held to account.',
    ['yellen'],
    ['statement'],
  ),
  armour(
    'three-entities',
    'Three Russian entities, unnamed on the page, are each said to have bought 100,000 bulletproof vests and helmets since the year before.',
    [],
    ['figure'],
    'The sentence can be read as 100,000 each or 100,000 of each kind.',
  ),
  armour('airsoft', 'The helmets were declared as airsoft helmets.'),
  armour(
    'thermal',
    'Thermal imaging equipment crossed the border in 220 shipments worth $11 million together.',
    [],
    ['figure'],
  ),
  armour(
    'dji',
    'Several more shipments held commercial drones of the make DJI.',
    [],
    [],
    'DJI is the make; who sent them is not said.',
  ),
  armour('h-win-grade', 'Shanghai H Win makes protective clothing of military grade.', ['h-win']),
  armour(
    'h-win-visit',
    'On its website it wrote in March that a customer had come that spring to test its vests and confirm an order for them.',
    ['h-win'],
    ['statement'],
  ),
  armour(
    'customer-unknown',
    'Nobody has established who the customer in the pictures is.',
    [],
    ['statement'],
  ),
  armour('customer-russian', 'Politico thinks he was very probably Russian.', ['politico'], ['statement']),
  armour(
    'h-win-orders',
    'Customs data it obtained have Russian buyers ordering hundreds of thousands of vests and helmets that Shanghai H Win makes.',
    ['h-win'],
    ['figure'],
  ),
  armour(
    'drones',
    'Customs records of China and Ukraine put Russian imports of Chinese drones this year at more than $100 million. That is 30 times as much as went to Ukraine.',
    [],
    ['figure'],
    'Which year “this year” is depends on the page’s date.',
  ),
  armour(
    'ceramics-russia',
    'Chinese exports of them to Russia grew by 69 percent and passed $225 million.',
    [],
    ['figure'],
  ),
  armour(
    'ceramics-ukraine',
    'Exports of the same goods to Ukraine fell by 61 percent to $5 million.',
    [],
    ['figure'],
  ),
  armour(
    'pozitron-revenue',
    'Pozitron, a Russian company founded in March 2021, saw its revenue go from $400,000 to almost $300 million.',
    ['pozitron'],
    ['figure'],
  ),
  armour('techkrim-rifles', 'Techkrim imported rifles from China, said to be for sport.', ['techkrim']),
  armour(
    'neutral',
    'Beijing presents itself as a neutral side in the war and calls for peace.',
    ['china'],
    ['statement'],
  ),
  armour(
    'legarda-backs',
    "Helena Legarda of the Mercator Institute for China Studies says that China in fact backs Russia's position.",
    ['legarda', 'merics', 'china'],
    ['statement'],
  ),
  armour(
    'legarda-lethal',
    "She adds that the goods do not count as lethal aid and so stay below the West's red lines.",
    ['legarda'],
    ['statement'],
  ),
  diggers(
    'trade-134',
    'From January to July 2023 China and Russia traded goods worth US$134 billion, up 36 percent on the year.',
    [],
    ['figure'],
  ),
  diggers('exports-73', 'Chinese exports to Russia grew by 73 percent over the same months.', [], ['figure']),
  diggers('all-exports-5', 'All Chinese exports taken together fell by 5 percent.', [], ['figure']),
  diggers(
    'bank-share',
    'The Bank of Finland puts the Chinese share of Russian imports at 45 to 50 percent, against 25 percent before the full-scale invasion.',
    ['bank-of-finland'],
    ['figure'],
  ),
  diggers(
    'excavators-three',
    'Russia bought more than three times as many Chinese excavators as in the same months of 2022.',
    [],
    ['figure'],
  ),
  diggers('loaders-twice', 'For front-end loaders the figure was almost twice as many.', [], ['figure']),
  diggers(
    'headline-flat',
    'The headline of the item states flatly that Chinese machines build the Russian defence lines.',
    ['ukrainska-pravda'],
    ['statement'],
  ),
  diggers(
    'webster-some',
    'Joseph Webster of the Atlantic Council goes less far: in his view the figures point to some of the excavators being used for fortifications.',
    ['webster', 'atlantic-council'],
    ['statement'],
  ),
  diggers(
    'limarenko-handover',
    'In June the governor of Sakhalin, Valery Limarenko, gave new excavators made in China to troops in the Donbas.',
    ['limarenko', 'russian-forces'],
  ),
  diggers(
    'cars',
    'More than 341,000 Chinese cars went to Russia in the first half of 2023, almost six times as many as a year before.',
    [],
    ['figure'],
  ),
  diggers(
    'odni-american',
    'A report of the American Office of the Director of National Intelligence, out the month before, says that China helps Russia past sanctions and to technology with military uses.',
    ['odni-american', 'china'],
    ['statement'],
  ),
  diggers(
    'thousands',
    'A closing paragraph speaks of thousands of deliveries to Russian arms makers, some of them under sanctions. It names no source for that.',
    [],
    ['figure'],
  ),
  asked('nobody-asked', 'Its desk has put no question to anybody named in it.'),
  asked(
    'h-win-not-quoted',
    "The reporting that the other notes sum up does not say whether Shanghai H Win was asked; it quotes only the company's website.",
    ['h-win'],
  ),
  table(
    'row-1',
    'SYN-0001,2023-03-14,Synthetic Sender One,CN,Synthetic Receiver Alpha,RU,all-terrain vehicles with petrol engine under 1000 cc,870321,24,14880,278400,FOB,',
    ['synthetic-sender-one', 'synthetic-receiver-alpha'],
    ['synthetic'],
  ),
  table(
    'row-2',
    'SYN-0002,2023-04-02,Synthetic Sender One,CN,Synthetic Receiver Alpha,RU,all-terrain vehicles with petrol engine under 1000 cc,870321,30,18600,349500,FOB,',
    ['synthetic-sender-one', 'synthetic-receiver-alpha'],
    ['synthetic'],
  ),
  table(
    'row-3',
    'SYN-0003,2023-04-19,Synthetic Sender Two,CN,Synthetic Receiver Beta,RU,protective helmets for games,650610,5200,6240,88400,CIF,KZ',
    ['synthetic-sender-two', 'synthetic-receiver-beta'],
    ['synthetic'],
  ),
  table(
    'row-5',
    'SYN-0005,2023-05-23,Synthetic Sender Three,CN,Synthetic Receiver Gamma,RU,thermal cameras for building inspection,852583,180,126,207000,customs,KG',
    ['synthetic-sender-three', 'synthetic-receiver-gamma'],
    ['synthetic'],
  ),
  table(
    'row-6',
    'SYN-0006,2023-06-11,Synthetic Sender Three,CN,Synthetic Receiver Gamma,RU,crawler excavators turning by 360 degrees,842952,6,129600,504000,customs,',
    ['synthetic-sender-three', 'synthetic-receiver-gamma'],
    ['synthetic'],
  ),
  made(
    'syn-promise',
    'On 12 January 2023 Synthetic Sender Two promised that it would no longer sell helmets to buyers in Russia.',
    ['synthetic-sender-two'],
    ['synthetic'],
  ),
  made(
    'syn-sold',
    'On 2 June 2023 Synthetic Sender Three said that it had sold thermal cameras to a buyer in Russia.',
    ['synthetic-sender-three'],
    ['synthetic'],
  ),
  made(
    'syn-never',
    'On 20 July 2023 the same firm said that it had never sold thermal cameras to a buyer in Russia.',
    ['synthetic-sender-three'],
    ['synthetic'],
  ),
  made(
    'syn-36',
    'A bulletin of the sample counts 36 crawler excavators sent from China to Russia in June 2023.',
    [],
    ['synthetic'],
  ),
  made(
    'syn-58',
    'A second bulletin of the sample has 58 crawler excavators sent from China to Russia in June 2023.',
    [],
    ['synthetic'],
  ),
  made(
    'syn-carrier',
    'The carrier’s own list has the consignment of thermal cameras of May under 2 July 2023.',
    [],
    ['synthetic'],
  ),
]
