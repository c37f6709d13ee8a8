import type { Entity, EntitySchemaName } from './entity'

/** What an entity is, as a noun: “public body”. */
export const ENTITY_SCHEMA_WORDS: Readonly<Record<EntitySchemaName, string>> = {
  Person: 'person',
  Company: 'company',
  Organization: 'organisation',
  PublicBody: 'public body',
  LegalEntity: 'person or company',
  Vessel: 'vessel',
  Vehicle: 'vehicle',
  Airplane: 'aeroplane',
  Address: 'address',
  Product: 'product',
  Place: 'place',
  Country: 'country',
}

export type NameKind = Entity['names'][number]['kind']
export const NAME_KIND_WORDS: Readonly<Record<NameKind, string>> = {
  name: 'name',
  alias: 'alias',
  transliteration: 'transliteration',
  former: 'former name',
  abbreviation: 'abbreviation',
}

export const ENTITY_ROLE_WORDS: Readonly<Record<Entity['role'], string>> = {
  key: 'key',
  background: 'background',
}
