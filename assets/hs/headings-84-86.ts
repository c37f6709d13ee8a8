/** Headings of machinery, electronics and railways (HS 2022) in words of our own. */
export const HEADING_LABELS_84_86 = `
8401 nuclear reactors and fuel elements
8402 steam boilers
8403 central-heating boilers
8404 boiler auxiliaries and condensers
8405 gas generators
8406 steam turbines
8407 petrol engines
8408 diesel engines
8409 parts of petrol and diesel engines
8410 water turbines
8411 jet engines and gas turbines
8412 rocket, hydraulic and other engines
8413 pumps for liquids
8414 air pumps, compressors and fans
8415 air conditioners
8416 furnace burners
8417 industrial furnaces, not electric
8418 refrigerators and heat pumps
8419 plant that treats by heating or cooling
8420 calenders and rollers, not for metal or glass
8421 centrifuges and filters
8422 dishwashers, filling and packing machines
8423 weighing machines
8424 sprayers, extinguishers and sandblasters
8425 hoists, winches and jacks
8426 cranes
8427 fork-lift trucks
8428 lifts, conveyors and loaders
8429 bulldozers, excavators, loaders and rollers
8430 other machines for earth, ore and drilling
8431 parts of cranes, lifts and earth-moving machines
8432 machines for tilling and sowing
8433 harvesters and mowers
8434 milking and dairy machines
8435 presses for wine and juice
8436 other farm and forestry machines
8437 machines for seed and grain
8438 machines for making food
8439 machines for making pulp and paper
8440 bookbinding machines
8441 machines for working paper
8442 equipment for printing plates
8443 printers, copiers and printing machines
8444 machines for extruding man-made fibres
8445 spinning machines
8446 looms
8447 knitting and embroidery machines
8448 auxiliaries and parts of textile machines
8449 machines for felt and nonwovens
8450 washing machines for laundry
8451 machines for dry-cleaning, ironing and dyeing
8452 sewing machines
8453 machines for leather and shoes
8454 foundry machines
8455 rolling mills
8456 machine tools with laser, spark, water jet or plasma
8457 machining centres
8458 lathes for metal
8459 machines for drilling, boring and milling metal
8460 grinding and polishing machines for metal
8461 planing, broaching, gear-cutting and sawing machines
8462 presses, bending and forging machines
8463 other machines that shape metal without cutting
8464 machine tools for stone, ceramics and glass
8465 machine tools for wood, plastic and rubber
8466 parts of machine tools
8467 power tools held in the hand
8468 gas welding and soldering machines
8470 calculators and cash registers
8471 computers and their units
8472 other office machines
8473 parts of computers and office machines
8474 machines for crushing and mixing minerals
8475 machines for making lamps and glass
8476 vending machines
8477 machines for rubber and plastics
8478 machines for tobacco
8479 other machines with a function of their own
8480 moulds
8481 taps and valves
8482 ball and roller bearings
8483 shafts, gears and bearing housings
8484 gaskets and seals
8485 3D printers
8486 machines for making semiconductors and displays
8487 other machine parts, not electrical
8501 electric motors and generators
8502 generating sets
8503 parts of motors and generators
8504 transformers and power supplies
8505 magnets and magnetic couplings
8506 batteries, not rechargeable
8507 rechargeable batteries
8508 vacuum cleaners
8509 motor-driven kitchen appliances
8510 shavers and clippers
8511 ignition and starters for engines
8512 lights, horns and wipers for vehicles
8513 portable lamps
8514 electric industrial furnaces
8515 electric welding machines
8516 electric heaters and household heating appliances
8517 telephones, routers and network equipment
8518 microphones, loudspeakers and amplifiers
8519 sound players and recorders
8521 video players and recorders
8522 parts of sound and video recorders
8523 discs, memory media and smart cards
8524 flat display modules
8525 transmitters and cameras
8526 radar, radio navigation and remote control
8527 radio receivers
8528 monitors, projectors and television sets
8529 parts of cameras, radar, radio and television
8530 electric signals for rail, road and airfields
8531 alarms, bells and indicator panels
8532 capacitors
8533 resistors
8534 printed circuits
8535 switchgear above 1,000 volts
8536 switches, relays and connectors up to 1,000 volts
8537 control panels and switchboards
8538 parts of switchgear
8539 lamps and light sources
8540 electron tubes
8541 diodes, transistors, LEDs and solar cells
8542 integrated circuits
8543 other electrical machines
8544 wire, cable and optical-fibre cable
8545 carbon electrodes and brushes
8546 electrical insulators
8547 insulating fittings
8548 other electrical parts of machines
8549 electronic waste
8601 electric locomotives
8602 other locomotives
8603 self-propelled railway coaches and wagons
8604 railway service vehicles
8605 passenger coaches
8606 goods wagons
8607 parts of railway vehicles
8608 track fixtures and mechanical signals
8609 freight containers
`
