/** Every report format by the name it is asked for; `index.ts` has what writes them. */
export const reportFormats = ['pretty', 'compact', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle'] as const

export type ReportFormat = (typeof reportFormats)[number]
