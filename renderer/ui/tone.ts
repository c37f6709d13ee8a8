/** What a colour may mean. A word or a shape always goes with it. */
export type Tone = 'neutral' | 'said' | 'rec' | 'clash' | 'ok' | 'clip' | 'ent'
