import type { HeadRecord } from '@shared/table/detect-delimiter'
import type { Settled } from '@shared/table/detect-layout'
import { DATE_ORDERS, type Layout } from '@shared/table/layout'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Select } from '@renderer/ui/Select'
import { DATE_WORDS, DECIMALS, DELIMITERS, encodingOptions, headerOptions, THOUSANDS } from './layout-words'
import styles from './Import.module.css'

export type LayoutFieldsProps = {
  readonly layout: Layout
  readonly sheets: readonly string[]
  /** The first lines that are not blank, among which the header is. */
  readonly records: readonly HeadRecord[]
  /** What a person settles; an undefined field is detected anew. */
  readonly onFix: (patch: Settled) => void
}

/** How the file is read: what was detected, for a person to correct. */
export const LayoutFields = ({ layout, sheets, records, onFix }: LayoutFieldsProps) => (
  <section className={styles['fields']} aria-label="How it is read">
    <SectionTitle level={3}>How it is read</SectionTitle>
    {layout.kind === 'sheet' ? (
      <Select
        label="Sheet"
        value={layout.sheet}
        onChange={(sheet) => onFix({ sheet, headerRow: undefined })}
        options={sheets.map((name) => ({ value: name, label: name }))}
      />
    ) : (
      <>
        <Select
          label="Encoding"
          value={layout.encoding}
          onChange={(encoding) => onFix({ encoding })}
          options={encodingOptions(layout.encoding)}
        />
        <Select
          label="Between cells"
          value={layout.delimiter}
          onChange={(delimiter) => onFix({ delimiter, headerRow: undefined })}
          options={DELIMITERS}
        />
      </>
    )}
    <Select
      label="Header"
      value={layout.headerRow === null ? 'none' : String(layout.headerRow)}
      onChange={(row) => onFix({ headerRow: row === 'none' ? null : Number(row) })}
      options={headerOptions(records, layout.headerRow)}
    />
    <Select
      label="Sign before a fraction"
      value={layout.decimal}
      onChange={(decimal) =>
        // One sign cannot be both.
        onFix({ decimal, ...(decimal !== '' && layout.thousands === decimal && { thousands: '' }) })
      }
      options={DECIMALS}
    />
    <Select
      label="Between thousands"
      value={layout.thousands}
      onChange={(thousands) =>
        onFix({ thousands, ...(thousands !== '' && thousands === layout.decimal && { decimal: '' }) })
      }
      options={THOUSANDS}
    />
    <Select
      label="Order of dates"
      value={layout.dateOrder}
      onChange={(dateOrder) => onFix({ dateOrder })}
      options={DATE_ORDERS.map((value) => ({ value, label: DATE_WORDS[value] }))}
    />
  </section>
)
