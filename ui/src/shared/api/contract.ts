import type { components } from './openapi'
import type {
  AgentDay, CallbackList, Config, Correction, Customer, CustomerFile, Day, Entry, Form, Import, ImportColumn,
  ListDay, Me, NewAttempt, Opening, PreviewRow, PutAside, Recorded, ServiceKindWords, Setting, StoreSettings, Survey, Ticket, Vehicle, Visit, Work,
} from './schema'

type Platform = components['schemas']

/** Fields the pages use that the platform's description does not know: there must be none. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>
type None<Fields extends never> = Fields

/**
 * Holds the pages' types against openapi.json, from which openapi.d.ts is made anew before each check. The description says neither which
 * fields are always there nor what a day or an instant looks like, so the types themselves say that; the names are compared here.
 */
export type Contract = [
  None<Unknown<AgentDay, Platform['Agent']>>, None<Unknown<CallbackList, Platform['DayList']>>, None<Unknown<Config, Platform['PublicConfig']>>,
  None<Unknown<Correction, Platform['Correction']>>,
  None<Unknown<Customer, Platform['CustomerView']>>, None<Unknown<CustomerFile, Platform['CustomerFile']>>,
  None<Unknown<Day, Platform['DayView']>>,
  None<Unknown<Entry, Platform['Entry']>>, None<Unknown<Form, Platform['FormView']>>, None<Unknown<Import, Platform['Import']>>,
  None<Unknown<ImportColumn, Platform['Column']>>, None<Unknown<ListDay, Platform['StoreDay']>>, None<Unknown<Me, Platform['Me']>>,
  None<Unknown<NewAttempt, Platform['AttemptInput']>>, None<Unknown<Opening, Platform['Opened']>>,
  None<Unknown<PreviewRow, Platform['PreviewRow']>>, None<Unknown<Recorded, Platform['Recorded']>>,
  None<Unknown<Setting, Platform['SettingView']>>, None<Unknown<StoreSettings, Platform['SettingsPage']>>,
  None<Unknown<Survey, Platform['Survey']>>, None<Unknown<Ticket, Platform['Ticket']>>, None<Unknown<Vehicle, Platform['VehicleView']>>,
  None<Unknown<Visit, Platform['Visit']>>, None<Unknown<Work, Platform['Work']>>,
  None<Unknown<PutAside, Platform['PutAside']>>, None<Unknown<ServiceKindWords, Platform['Overview']>>,
]
