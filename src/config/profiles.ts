import type { Setting } from '../diagnostic/diagnostic.ts'

export type Profile = 'school' | 'municipality' | 'ministry'

/** What each named set of settings changes; rules and groups that are not named stay as they come. */
export const profiles: Readonly<Record<Profile, Readonly<Record<string, Setting>>>> = {
  school: {
    text: 'info',
    'text/control-character': 'error',
    'structure/personal-data': 'info',
    'party/undefined-abbreviation': 'info',
    'due/uncontrollable': 'info',
  },
  municipality: {},
  ministry: {
    'due/uncontrollable': 'error',
    'due/outside-period': 'error',
    'due/non-working-day': 'warning',
    'party/similar': 'error',
    'structure/blank-requisite': 'error',
    'structure/personal-data': 'error',
    'text/mixed-alphabet': 'error',
    'text/unbalanced-quotes': 'error',
  },
}
