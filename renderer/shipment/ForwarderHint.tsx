import { partyCaption } from '@shared/entity/places'
import type { Shipment } from '@shared/shipment/shipment'
import { forwarderWord } from '@shared/table/read-party'
import { useDirectory } from '@renderer/record/use-directory'
import { useSaying } from '@renderer/record/use-saying'
import { useStore } from '@renderer/store/react'
import { Banner } from '@renderer/ui/Banner'
import { Button } from '@renderer/ui/Button'

/** Says where a consignor’s name speaks for a forwarder: then who the goods are from is not settled. */
export const ForwarderHint = ({ shipment }: { readonly shipment: Shipment }) => {
  const store = useStore()
  const say = useSaying()
  const { nameOf } = useDirectory()
  const { consignor, forwarder } = shipment
  if (consignor === null) return null
  const name = partyCaption(consignor, nameOf)
  const word = forwarderWord(name)
  if (word === '') return null
  const move = () =>
    void say(
      store.commit('Record the consignor as forwarder', (tx) =>
        tx.update('shipment', shipment.id, { consignor: null, forwarder: consignor }),
      ),
    )
  return (
    <Banner
      tone="warn"
      title="A forwarder instead of the shipper?"
      actions={
        forwarder === null ? (
          <Button size="small" onPress={move}>
            Record as forwarder
          </Button>
        ) : undefined
      }
    >
      “{name}” has “{word}” in its name. A firm that carries for others often stands as the consignor; who
      sold the goods is then not on record.
    </Banner>
  )
}
