import * as v from 'valibot'
import { nothing, paper } from './fields'

export const THEMES = ['system', 'light', 'dark'] as const
/** How large texts may be set, as a share of the usual size. */
export const TEXT_SCALE = { least: 0.8, most: 2 } as const

/** Settings of this computer. Each missing field of an older file takes its default. */
export const settingsSchema = v.strictObject({
  theme: v.optional(v.picklist(THEMES), 'system'),
  paper: v.optional(paper(), 'A4'),
  /** Command → key, only where a person changed it: `Mod+Shift+K`; '' means no key. */
  keys: v.optional(v.record(v.pipe(v.string(), v.maxLength(80)), v.pipe(v.string(), v.maxLength(40))), {}),
  /** '' means the default folder. Set only by `backup.chooseFolder`. */
  backupFolder: v.optional(v.pipe(v.string(), v.maxLength(4_000)), ''),
  /** The name a new case starts with; '' until the person chooses one. */
  personaName: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  /** Column → width in CSS pixels. */
  columns: v.optional(
    v.record(v.pipe(v.string(), v.maxLength(80)), v.pipe(v.number(), v.minValue(0), v.maxValue(10_000))),
    {},
  ),
  /** The case that was open last; '' when none. */
  lastCase: v.optional(v.pipe(v.string(), v.maxLength(80)), ''),
  textScale: v.optional(v.pipe(v.number(), v.minValue(TEXT_SCALE.least), v.maxValue(TEXT_SCALE.most)), 1),
})
export type Settings = v.InferOutput<typeof settingsSchema>

/** The settings of a fresh computer. */
export const defaultSettings = (): Settings => v.parse(settingsSchema, {})

export const SETTINGS_CHANNELS = {
  /** `keptAside` names the copy of a file that could not be read; the defaults are in use then. */
  'settings.load': {
    request: nothing(),
    response: v.strictObject({ settings: settingsSchema, keptAside: v.nullable(v.string()) }),
  },
  /** Stores all settings. A backup folder may be kept or set back to '', not set to another one. */
  'settings.save': { request: v.strictObject({ settings: settingsSchema }), response: nothing() },
} as const
