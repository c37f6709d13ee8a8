import { useKeys } from './use-keys'

/** Mod+Enter saves the form it stands in. Inside a dialog it must stand in the body: keys outside are not in force. */
export const SaveKey = ({ onSave }: { readonly onSave: () => void }) => {
  useKeys([{ id: 'form.save', key: 'Mod+Enter', label: 'Save the form', run: onSave, inFields: true }])
  return null
}
