/**
 * The chapters of the Harmonized System in a few words of our own, to show beside a code. They name what a chapter is
 * mostly about and settle nothing: for a dispute read the nomenclature itself, which can be loaded from a file.
 */
export const CHAPTER_LABELS = `
01 live animals
02 meat
03 fish and shellfish
04 milk, eggs and honey
05 other animal products
06 live plants and cut flowers
07 vegetables
08 fruit and nuts
09 coffee, tea and spices
10 grain
11 flour, malt and starch
12 oil seeds, seeds and fodder plants
13 gums, resins and plant extracts
14 plants for plaiting
15 fats and oils
16 prepared meat, fish and insects
17 sugar and sweets
18 cocoa and chocolate
19 pasta, bread and cereal foods
20 preserved vegetables and fruit
21 sauces, soups and other foods
22 drinks and vinegar
23 animal feed and food waste
24 tobacco and nicotine
25 salt, stone, lime and cement
26 ores and ash
27 coal, oil and gas
28 inorganic chemicals and rare earths
29 organic chemicals
30 medicines
31 fertilisers
32 dyes, paints and inks
33 perfumes and cosmetics
34 soap, detergents and waxes
35 glues, proteins and enzymes
36 explosives, fireworks and matches
37 photographic film and paper
38 other chemical products
39 plastics
40 rubber and tyres
41 hides and leather
42 leather goods and bags
43 furs
44 wood
45 cork
46 basketwork
47 pulp and waste paper
48 paper and cardboard
49 printed matter
50 silk
51 wool and animal hair
52 cotton
53 flax, jute and other plant fibres
54 man-made filaments
55 man-made short fibres
56 felt, rope and nonwovens
57 carpets
58 special fabrics and lace
59 coated and technical fabrics
60 knitted fabrics
61 knitted clothing
62 clothing that is not knitted
63 other made-up textiles, used clothing
64 footwear
65 hats and helmets
66 umbrellas, sticks and whips
67 feathers, artificial flowers, wigs
68 articles of stone, cement and asbestos
69 ceramics
70 glass
71 pearls, gems, gold and silver
72 iron and steel
73 articles of iron and steel
74 copper
75 nickel
76 aluminium
78 lead
79 zinc
80 tin
81 other base metals
82 tools and cutlery
83 locks, fittings and other metal goods
84 machinery and computers
85 electrical machines and electronics
86 railway vehicles, track and containers
87 road vehicles
88 aircraft and spacecraft
89 ships and boats
90 optics, measuring and medical instruments
91 clocks and watches
92 musical instruments
93 arms and ammunition
94 furniture, lamps and prefabricated buildings
95 toys, games and sports goods
96 brushes, pens, buttons and other goods
97 art, antiques and collections
`
