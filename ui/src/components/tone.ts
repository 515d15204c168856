/** Role of a colour. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'
