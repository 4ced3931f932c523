/** The namespaces of ECMA-376 that a workbook needs. */

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const mainNames = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const relationNames = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
