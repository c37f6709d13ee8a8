import { entityOfParty } from '@shared/kernel/fields'
import type { EntityId } from '@shared/kernel/ids'
import { PARTY_ROLE_WORDS } from './labels'
import { PARTY_ROLES, type PartyRole, type Shipment } from './shipment'

/** What an entity can be in a shipment: one of its parties, its product, or a place on its way. */
export type EntityRole = PartyRole | 'product' | 'place'

const ROLES: readonly EntityRole[] = [...PARTY_ROLES, 'product', 'place']

/** The shipments of an entity (of any of its halves) by what it is in them; one can stand under several. */
export function rolesIn(
  shipments: readonly Shipment[],
  ids: readonly EntityId[],
): { readonly role: EntityRole; readonly label: string; readonly shipments: readonly Shipment[] }[] {
  const has = (id: EntityId | null) => id !== null && ids.includes(id)
  return ROLES.map((role) => ({
    role,
    label: role === 'product' || role === 'place' ? role : PARTY_ROLE_WORDS[role].toLowerCase(),
    shipments: shipments.filter((shipment) => {
      if (role === 'product') return has(shipment.product)
      if (role === 'place') return placesOf(shipment).some(has)
      return has(entityOfParty(shipment[role]))
    }),
  })).filter((group) => group.shipments.length > 0)
}

const placesOf = ({ route }: Shipment): EntityId[] =>
  [route.origin, route.dispatchedFrom, ...route.transit.map(({ place }) => place), route.destination].flatMap(
    (place) => (place?.kind === 'entity' ? [place.entity] : []),
  )
