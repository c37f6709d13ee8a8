const ARTICLE =
  /^(?:the|an?|its|their|his|her|le|la|les|un|une|son|sa|die|der|das|ein|eine|sein|seine|ihr|ihre)\s|^l[’']/iu
const ROLE =
  /^(?:Unternehmen|Firma|Konzern|Hersteller|Ministerium|Sprecher(?:in)?|Behörde|Gruppe)$|^(?:该|这家|本|此)/u

/** Whether the words name somebody: “Brenor Ltd”, not “the company”, “das Unternehmen” or “该公司”. */
export function namesParty(party: string): boolean {
  const words = party.trim().replace(ARTICLE, '')
  return /^[\p{Lu}\p{Lo}\d]/u.test(words) && !ROLE.test(words)
}
