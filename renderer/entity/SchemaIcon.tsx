import {
  Building2,
  Car,
  CircleHelp,
  Flag,
  Landmark,
  Mail,
  MapPin,
  Package,
  Plane,
  Ship,
  UserRound,
  UsersRound,
} from 'lucide-react'
import type { EntitySchemaName } from '@shared/entity/entity'
import styles from './entity.module.css'

const ICONS: Readonly<Record<EntitySchemaName, typeof Car>> = {
  Person: UserRound,
  Company: Building2,
  Organization: UsersRound,
  PublicBody: Landmark,
  LegalEntity: CircleHelp,
  Vessel: Ship,
  Vehicle: Car,
  Airplane: Plane,
  Address: Mail,
  Product: Package,
  Place: MapPin,
  Country: Flag,
}

/** A small picture of what an entity is; its word always stands beside it. */
export const SchemaIcon = ({ schema }: { readonly schema: EntitySchemaName }) => {
  const Icon = ICONS[schema]
  return <Icon className={styles['icon']} aria-hidden="true" />
}
