/** Headings of explosives, plastics, rubber, clothing, footwear and headgear (HS 2022) in words of our own. */
export const HEADING_LABELS_36_65 = `
3601 gunpowder and other propellants
3602 ready explosives
3603 fuses, detonators and igniters
3604 fireworks and signal flares
3605 matches
3606 lighter flints, fuel tablets and the like
3901 polyethylene, raw
3902 polypropylene and the like, raw
3903 polystyrene, raw
3904 PVC and the like, raw
3905 vinyl acetate polymers, raw
3906 acrylic polymers, raw
3907 polyesters, epoxies and polycarbonates, raw
3908 polyamides, raw
3909 amino and phenol resins, polyurethanes, raw
3910 silicones, raw
3911 other synthetic resins, raw
3912 cellulose plastics, raw
3913 natural polymers, raw
3914 ion exchangers
3915 plastic waste
3916 plastic rods and profiles
3917 plastic pipes, hoses and fittings
3918 plastic floor and wall coverings
3919 self-adhesive plastic film and tape
3920 plastic sheet and film, plain
3921 plastic sheet and film, foamed or reinforced
3922 plastic baths, basins and toilets
3923 plastic packaging and lids
3924 plastic kitchen and household goods
3925 plastic building parts
3926 other plastic articles
4001 natural rubber
4002 synthetic rubber
4003 reclaimed rubber
4004 rubber waste
4005 rubber compounds, not vulcanised
4006 shaped rubber, not vulcanised
4007 rubber thread
4008 rubber sheet and profiles
4009 rubber hoses
4010 conveyor and drive belts of rubber
4011 new pneumatic tyres
4012 used, retreaded and solid tyres
4013 inner tubes
4014 medical and hygienic rubber goods
4015 rubber gloves and clothing
4016 other articles of soft rubber
4017 hard rubber
6101 men’s coats and jackets, knitted
6102 women’s coats and jackets, knitted
6103 men’s suits and trousers, knitted
6104 women’s suits, dresses and trousers, knitted
6105 men’s shirts, knitted
6106 women’s blouses, knitted
6107 men’s underwear and nightwear, knitted
6108 women’s underwear and nightwear, knitted
6109 T-shirts and vests, knitted
6110 jumpers and cardigans, knitted
6111 babies’ clothes, knitted
6112 track suits, ski suits and swimwear, knitted
6113 clothes of coated knitted fabric
6114 other clothes, knitted
6115 socks, tights and stockings
6116 gloves, knitted
6117 knitted accessories and parts of clothes
6201 men’s coats and jackets
6202 women’s coats and jackets
6203 men’s suits and trousers
6204 women’s suits, dresses and trousers
6205 men’s shirts
6206 women’s blouses
6207 men’s vests, underwear and nightwear
6208 women’s vests, underwear and nightwear
6209 babies’ clothes
6210 clothes of felt, nonwoven or coated fabric
6211 track suits, swimwear and other clothes
6212 bras, corsets and braces
6213 handkerchiefs
6214 shawls and scarves
6215 ties
6216 gloves
6217 other accessories and parts of clothes
6301 blankets
6302 bed, table and bath linen
6303 curtains and blinds
6304 other furnishing textiles
6305 sacks and bags for packing
6306 tarpaulins, tents, sails and camping goods
6307 other made-up textiles
6308 needlework kits
6309 worn clothing
6310 rags and scrap rope
6401 waterproof boots of rubber or plastic
6402 other shoes of rubber or plastic
6403 shoes with leather uppers
6404 shoes with textile uppers
6405 other footwear
6406 parts of shoes, insoles and gaiters
6501 hat bodies of felt
6502 hat shapes, plaited
6504 hats, plaited
6505 hats, knitted or of fabric
6506 helmets and other headgear
6507 hat bands, linings and chin straps
`
