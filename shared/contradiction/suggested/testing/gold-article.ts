import type { Claim } from '@shared/claim/claim'
import type { ShipmentLevel } from '@shared/shipment/shipment'

/** What the annotated articles hold, as far as a case is built from it. */
export type GoldArticle = {
  readonly seed: string
  readonly source: { readonly publishedDate: string | null }
  readonly entities: readonly {
    readonly id: string
    readonly name: string
    readonly schema: string
    readonly country?: string
    readonly role: string
    readonly mentions: readonly { readonly exact: string }[]
  }[]
  readonly figures: readonly GoldFigure[]
  readonly shipments: readonly GoldShipment[]
  readonly claims: readonly GoldClaim[]
}
export type GoldFigure = {
  readonly id: string
  readonly exact: string
  readonly measure: string
  readonly quantity: number | null
  readonly quantityMin?: number
  readonly quantityMax?: number
  readonly unit: string | null
  readonly goods: string
  readonly value: number | null
  readonly valueMin?: number
  readonly valueMax?: number
  readonly valueFrom?: number
  readonly currency: string | null
  readonly periodEDTF: string | null
  readonly baselineEDTF?: string
  readonly from: string | null
  readonly to: string | null
  readonly qualifier?: string
  readonly sameAs?: string
}
export type GoldShipment = {
  readonly id: string
  readonly level: ShipmentLevel
  readonly consignor: string | null
  readonly consignee: string | null
  readonly goods: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly value: number | null
  readonly currency: string | null
  readonly periodEDTF: string | null
  readonly origin: string | null
  readonly destination: string | null
  readonly basis: string
}
export type GoldClaim = {
  readonly id: string
  readonly speaker: string
  readonly kind: Claim['kind']
  readonly proposition: string
  readonly scope: {
    readonly party: string | null
    readonly goods: string | null
    readonly destination: string | null
    readonly period: string | null
  }
}
