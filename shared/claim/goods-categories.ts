import { CHPL_CODES, CHPL_NAME } from '@shared/shipment/chpl'
import type { GoodsCategory } from './scope'

/** What a category of goods stands for. */
export type GoodsCategoryRule = {
  readonly label: string
  /** HS 2022 chapters, headings and subheadings that hold such goods and nothing else. */
  readonly hs: readonly string[]
  /** HS 2022 codes that hold such goods beside others: a code here settles nothing by itself. */
  readonly mixedHs: readonly string[]
  /** Words that name such goods, in the singular and lower case; a plural is met too. */
  readonly words: readonly string[]
  /** Whether a code outside both lists shows that the goods are something else. */
  readonly closed: boolean
  /** Why nothing outside the lists can be called a miss; '' where the codes settle it. */
  readonly doubt: string
}

/**
 * The categories a claim can name. Codes follow the text of the Harmonized System, edition 2022. Most everyday
 * categories (body armour, drones before 2022) have no heading of their own and were declared under several, so
 * that words count beside codes, and only categories whose headings are exclusive are closed.
 */
export const GOODS_CATEGORY_RULES: Readonly<Record<GoodsCategory, GoodsCategoryRule>> = {
  arms: {
    label: 'arms and ammunition',
    // Chapter 93 is arms, ammunition, parts and accessories; 8710 tanks and other armoured fighting vehicles.
    hs: ['93', '8710'],
    mixedHs: ['890610', '901310'],
    words: [
      'weapon',
      'small arms',
      'ammunition',
      'munition',
      'ammunition cartridge',
      'rifle',
      'pistol',
      'machine gun',
      'mortar bomb',
      'mortar shell',
      'howitzer',
      'grenade',
      'missile',
      'rocket launcher',
      'artillery shell',
      'armored fighting vehicle',
      'armoured fighting vehicle',
    ],
    closed: true,
    doubt: '',
  },
  'military-goods': {
    label: 'military goods',
    hs: ['9301', '8710', '890610', '930591'],
    mixedHs: ['93'],
    words: [
      'weapon',
      'ammunition',
      'munition',
      'missile',
      'howitzer',
      'artillery shell',
      'armored personnel carrier',
      'armoured personnel carrier',
      'armored fighting vehicle',
      'armoured fighting vehicle',
      'battle tank',
      'military equipment',
      'military vehicle',
    ],
    closed: false,
    doubt: '“military goods” refers to no list',
  },
  'body-armour': {
    label: 'body armour',
    hs: [],
    // Garments, made-up textiles, safety headgear; plates of plastics, ceramics, iron and steel.
    mixedHs: ['3926', '6210', '6211', '6307', '6506', '6914', '7326'],
    words: [
      'body armour',
      'body armor',
      'armour plate',
      'armor plate',
      'ballistic plate',
      'ballistic vest',
      'ballistic helmet',
      'bulletproof vest',
      'bullet-proof vest',
      'bulletproof helmet',
      'flak jacket',
      'plate carrier',
    ],
    closed: false,
    doubt: 'body armour has no heading of its own in the Harmonized System',
  },
  drones: {
    label: 'drones',
    // 8806 is new in 2022; before, drones were declared as cameras, aircraft or toys.
    hs: ['8806'],
    mixedHs: ['8525', '8802', '8807', '9503'],
    words: [
      'drone',
      'quadcopter',
      'multicopter',
      'unmanned aerial vehicle',
      'unmanned aircraft',
      'unmanned aerial system',
      'uav',
    ],
    closed: false,
    doubt: 'drones were declared under several headings before 2022',
  },
  'thermal-optics': {
    label: 'thermal and night-vision optics',
    hs: ['852583'],
    mixedHs: ['8525', '8529', '9005', '9013', '9027'],
    words: [
      'thermal imager',
      'thermal imaging',
      'thermal camera',
      'thermal sight',
      'thermal scope',
      'thermal optic',
      'night vision',
      'night-vision',
      'infrared sight',
      'infrared camera',
    ],
    closed: false,
    doubt: 'thermal optics are declared under several headings',
  },
  'earth-moving': {
    label: 'earth-moving machines',
    hs: ['8429', '843050', '843061', '843069'],
    mixedHs: ['8430', '8431'],
    words: [
      'excavator',
      'digger',
      'backhoe',
      'bulldozer',
      'trencher',
      'trench digger',
      'front-end loader',
      'front loader',
      'front-end shovel loader',
      'shovel loader',
      'earth-moving machine',
      'earthmoving machine',
      'road roller',
    ],
    closed: true,
    doubt: '',
  },
  vehicles: {
    label: 'vehicles',
    // Tractors, buses, cars, goods vehicles, special vehicles, works trucks, armoured vehicles, motorcycles.
    hs: ['8701', '8702', '8703', '8704', '8705', '8709', '8710', '8711'],
    mixedHs: ['8706', '8716'],
    words: [
      'vehicle',
      'car',
      'truck',
      'lorry',
      'buggy',
      'motorcycle',
      'motorbike',
      'all-terrain vehicle',
      'atv',
      'tractor',
      'bus',
      'van',
      'armored personnel carrier',
      'armoured personnel carrier',
    ],
    closed: true,
    doubt: '',
  },
  electronics: {
    label: 'electronics',
    hs: ['8532', '8533', '8534', '8541', '8542'],
    mixedHs: ['84', '85', '90'],
    words: [
      'microchip',
      'semiconductor',
      'integrated circuit',
      'microcontroller',
      'microprocessor',
      'processor',
      'transistor',
      'capacitor',
      'circuit board',
      'electronic component',
      'electronics',
    ],
    closed: false,
    doubt: 'electronics stand in several chapters',
  },
  'high-priority': {
    label: `goods of the ${CHPL_NAME}`,
    hs: CHPL_CODES,
    // Codes of older editions that hold goods of the list beside others.
    mixedHs: ['852580', '854140', '854150', '854890', '880320', '880330', '880390'],
    words: [],
    // The list is of six digits of HS 2022: a full code that is not on it is not on it.
    closed: true,
    doubt: '',
  },
}
