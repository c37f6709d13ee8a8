import { readDate } from '@shared/entity/date-reading'
import { parseEdtf } from '@shared/kernel/edtf'
import { DateText } from '@renderer/ui/DateText'
import { SavedField } from '@renderer/ui/SavedField'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { DoubtfulDate } from './DoubtfulDate'
import { FoundLine } from './FoundLine'
import { LineField } from './LineField'
import { publishedReadings, withoutDoubt } from './readings'
import type { DetailProps } from './WhatFields'
import styles from './Metadata.module.css'

/** When the document was published and fetched. */
export const WhenFields = ({ source, found, edit }: DetailProps) => {
  const { published, accessed } = source
  const readings = publishedReadings(found, published)
  const held = readings.find((reading) => reading.held)
  return (
    <>
      <SectionTitle level={3}>When</SectionTitle>
      <div className={styles['field']}>
        <SavedField
          value={published.edtf}
          onSave={(text) =>
            saveDate(text, (edtf) => edit((now) => ({ published: { ...now.published, edtf } })))
          }
        >
          {(field) => <DateText label="Published" read={readDate} {...field} />}
        </SavedField>
        <FoundLine
          of="Published"
          readings={readings}
          onUse={(value) => edit({ published: value })}
          doubtElsewhere
        />
        {withoutDoubt(published.edtf) !== published.edtf && (
          <DoubtfulDate
            why={held?.why ?? ''}
            onConfirm={() =>
              edit((now) => ({ published: { ...now.published, edtf: withoutDoubt(now.published.edtf) } }))
            }
            onClear={() => edit({ published: { edtf: '', words: '', time: '', zone: '' } })}
          />
        )}
      </div>
      {published.words !== '' && <p className={styles['quiet']}>In its own words: “{published.words}”</p>}
      <div className={styles['pair']}>
        <LineField
          label="Time"
          value={published.time}
          onSave={(time) => edit((now) => ({ published: { ...now.published, time } }))}
          placeholder="10:11"
        />
        <LineField
          label="Zone"
          value={published.zone}
          onSave={(zone) => edit((now) => ({ published: { ...now.published, zone } }))}
          placeholder="+02:00"
        />
      </div>
      <SavedField
        value={accessed.edtf}
        onSave={(text) => saveDate(text, (edtf) => edit((now) => ({ accessed: { ...now.accessed, edtf } })))}
      >
        {(field) => <DateText label="Accessed" read={readDate} {...field} />}
      </SavedField>
    </>
  )
}

/** A date that cannot be read stays in the field, where it says what is wrong, and is not saved. */
const saveDate = (text: string, save: (edtf: string) => void): void => {
  const edtf = text.trim()
  if (edtf === '' || parseEdtf(edtf).ok) save(edtf)
}
