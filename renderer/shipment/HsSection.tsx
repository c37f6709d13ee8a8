import { useRef, useState } from 'react'
import { HS_LABELS } from '@assets/hs/labels'
import { chplFlag, chplWords } from '@shared/shipment/chpl'
import { editionDoubt, hsLevels } from '@shared/shipment/hs-labels'
import type { Shipment } from '@shared/shipment/shipment'
import shared from '@renderer/record/record.module.css'
import { useStore } from '@renderer/store/react'
import { Button } from '@renderer/ui/Button'
import { SectionTitle } from '@renderer/ui/SectionTitle'
import { Tag } from '@renderer/ui/Tag'
import { useToast } from '@renderer/ui/Toasts'
import { keepNomenclature, localDay, useNomenclature } from './nomenclature'
import styles from './around.module.css'

/** What the HS code of a shipment stands for, level by level, and the dated flag of the Common High Priority List. */
export const HsSection = ({ hsCode }: Pick<Shipment, 'hsCode'>) => {
  const loaded = useNomenclature()
  if (hsCode.code === '') return null
  const levels = hsLevels(hsCode.code, HS_LABELS, loaded?.labels ?? null)
  const flag = chplFlag(hsCode.code, hsCode.edition)
  const doubt = editionDoubt(hsCode)
  return (
    <section className={styles['part']} aria-label="HS code">
      <SectionTitle level={3}>What HS {hsCode.code} stands for</SectionTitle>
      <dl className={styles['levels']}>
        {levels.map(({ code, label }) => (
          <div key={code} className={styles['level']}>
            <dt>{code}</dt>
            <dd>{label === '' ? <span className={shared['quiet']}>no label here</span> : label}</dd>
          </div>
        ))}
      </dl>
      {flag !== null && (
        <p className={styles['flag']}>
          <Tag tone="said">Flag</Tag> {chplWords(flag)}
        </p>
      )}
      {doubt !== '' && <p className={shared['quiet']}>{doubt}</p>}
      <NomenclatureLoader title={loaded?.source.title ?? null} />
    </section>
  )
}

/** Says where the labels come from, and takes a full nomenclature from a file. */
const NomenclatureLoader = ({ title }: { readonly title: string | null }) => {
  const store = useStore()
  const toast = useToast()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const load = async (file: File) => {
    setBusy(true)
    const kept = await keepNomenclature(store, file, localDay())
    setBusy(false)
    toast(
      kept.ok
        ? `The nomenclature is loaded: ${kept.value.codes} codes with their words. It is kept in the case as a source.`
        : { message: kept.error.message, tone: 'error' },
    )
  }
  return (
    <div className={styles['loader']}>
      <p className={shared['quiet']}>
        {title === null
          ? 'Labels are short words of our own, not the legal text.'
          : `Labels from “${title}”, a source of this case; where it has none, short words of our own.`}
      </p>
      <Button size="small" variant="quiet" disabled={busy} onPress={() => input.current?.click()}>
        {busy ? 'Reading the nomenclature…' : 'Load the full nomenclature…'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt"
        aria-label="Nomenclature file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) void load(file)
          event.target.value = ''
        }}
      />
    </div>
  )
}
