/** Headings of iron, steel, tools and metal goods (HS 2022) in words of our own. */
export const HEADING_LABELS_72_83 = `
7201 pig iron
7202 ferro-alloys
7203 sponge iron
7204 iron and steel scrap
7205 iron and steel powder
7206 iron and plain steel, ingots
7207 plain steel, semi-finished
7208 plain steel, wide strip, hot-rolled
7209 plain steel, wide strip, cold-rolled
7210 plain steel, wide strip, coated
7211 plain steel, narrow strip
7212 plain steel, narrow strip, coated
7213 plain steel, wire rod
7214 plain steel, bars, hot-worked
7215 plain steel, other bars
7216 plain steel, angles and sections
7217 plain steel wire
7218 stainless steel, ingots and semi-finished
7219 stainless steel, wide strip
7220 stainless steel, narrow strip
7221 stainless steel, wire rod
7222 stainless steel, bars and sections
7223 stainless steel wire
7224 other alloy steel, ingots and semi-finished
7225 other alloy steel, wide strip
7226 other alloy steel, narrow strip
7227 other alloy steel, wire rod
7228 other alloy steel, bars and sections
7229 other alloy steel wire
7301 sheet piling and welded sections
7302 rails and track parts
7303 cast-iron pipes
7304 seamless steel pipes
7305 large welded steel pipes
7306 other steel pipes
7307 pipe fittings
7308 steel structures, bridges and towers
7309 large steel tanks
7310 steel drums, cans and boxes
7311 gas cylinders
7312 wire rope and cable
7313 barbed wire
7314 wire mesh and fencing
7315 chains
7316 anchors
7317 nails and staples
7318 screws, bolts and nuts
7319 needles and pins
7320 springs
7321 stoves and cookers, not electric
7322 radiators and air heaters, not electric
7323 steel kitchenware
7324 steel sinks and baths
7325 other cast articles
7326 other articles of iron or steel
8201 spades, axes and garden hand tools
8202 hand saws and saw blades
8203 pliers, files and cutters
8204 spanners
8205 other hand tools, vices and blow lamps
8206 sets of hand tools
8207 drill bits, dies and other tool inserts
8208 blades for machines
8209 carbide tips and plates
8210 hand-worked kitchen machines
8211 knives
8212 razors and blades
8213 scissors
8214 other cutlery and manicure sets
8215 spoons and forks
8301 locks and keys
8302 hinges and fittings
8303 safes and strong-boxes
8304 metal filing and desk trays
8305 paper clips and binder fittings
8306 bells, statuettes and frames
8307 flexible metal tubing
8308 buckles, hooks and eyelets
8309 caps, lids and seals
8310 signs and name plates
8311 welding wire and electrodes
`
