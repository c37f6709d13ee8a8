/** Headings of vehicles, aircraft, ships, instruments, watches and arms (HS 2022) in words of our own. */
export const HEADING_LABELS_87_93 = `
8701 tractors
8702 buses
8703 cars and other vehicles for persons
8704 lorries and other vehicles for goods
8705 vehicles for special work: cranes, fire engines, drilling
8706 chassis with engines
8707 vehicle bodies and cabs
8708 parts of cars, lorries and tractors
8709 works trucks
8710 tanks and other armoured fighting vehicles
8711 motorcycles
8712 bicycles
8713 wheelchairs
8714 parts of motorcycles and bicycles
8715 prams
8716 trailers
8801 balloons and gliders
8802 aeroplanes, helicopters and spacecraft
8804 parachutes
8805 launching gear and flight simulators
8806 unmanned aircraft (drones)
8807 parts of aircraft, drones and spacecraft
8901 passenger and cargo ships
8902 fishing vessels
8903 yachts and pleasure boats
8904 tugs
8905 dredgers, floating cranes and platforms
8906 warships, lifeboats and other vessels
8907 rafts, buoys and other floating structures
8908 vessels for scrap
9001 optical fibres, lenses and prisms, not mounted
9002 lenses and optical parts, mounted
9003 frames for spectacles
9004 spectacles and goggles
9005 binoculars and telescopes
9006 photographic cameras
9007 cine cameras and projectors
9008 image projectors and enlargers
9010 darkroom equipment and screens
9011 optical microscopes
9012 electron microscopes
9013 lasers, sights and other optical devices
9014 compasses and navigation instruments
9015 surveying and weather instruments
9016 fine balances
9017 drawing and length-measuring instruments
9018 medical and dental instruments
9019 massage, oxygen and breathing-therapy apparatus
9020 breathing apparatus and gas masks
9021 orthopaedic aids and implants
9022 X-ray and radiation apparatus
9023 models for teaching and show
9024 testers of the strength of materials
9025 thermometers and barometers
9026 meters of flow, level and pressure
9027 instruments for chemical and physical analysis
9028 supply meters for gas, water and electricity
9029 counters and speedometers
9030 oscilloscopes and electrical measuring instruments
9031 other measuring machines
9032 automatic regulators
9033 other parts of instruments
9101 watches of precious metal
9102 other watches
9103 clocks with watch movements
9104 dashboard clocks
9105 other clocks
9106 time recorders and timers
9107 time switches
9108 watch movements
9109 clock movements
9110 unfinished movements
9111 watch cases
9112 clock cases
9113 watch straps
9114 other parts of clocks and watches
9301 weapons of war
9302 revolvers and pistols
9303 sporting and other firearms
9304 air guns, spring guns and truncheons
9305 parts of weapons
9306 bombs, missiles, ammunition and cartridges
9307 swords and bayonets
`
