/** What the platform's HTTP API says and takes. What is not known may be absent or null. Days are `YYYY-MM-DD`, instants ISO 8601 with the store's offset. */
export type Channel = 'SMS' | 'EMAIL' | 'PHONE' | 'VISIT'
export type State = 'OPEN' | 'DONE' | 'UNREACHABLE' | 'CANCELLED' | 'EXPIRED' | 'DROPPED'
export type Origin = 'DUE' | 'CARRIED_OVER' | 'AGREED' | 'ADDED' | 'LATE' | 'PROPOSAL'
export type Outcome =
  | 'DONE' | 'INCONVENIENT' | 'REFUSED' | 'NO_ANSWER' | 'BUSY' | 'SWITCHED_OFF' | 'NUMBER_DEAD' | 'WRONG_PERSON'
export type ServiceKind = 'MAINTENANCE' | 'SMALL_REPAIR' | 'REPAIR' | 'CAMPAIGN' | 'NONE' | 'UNKNOWN'
export type Occasion = 'SERVICE' | 'SALE'
export type StepKind = 'SAY' | 'CHECK_VEHICLE' | 'STATE_OF_CAR' | 'SURVEY' | 'NEXT_SERVICE' | 'LOG'

export interface Page { number: number; size: number; total: number }
export interface Paged<T> extends Page { entries: T[] }
export interface Person { subject: string; name: string }
export interface Staff extends Person { posts: string[] }

export interface Config { authority: string; clientId: string; version: string; clockAdjustable: boolean }
export interface Clock { now: string; adjustable: boolean }
export interface Store {
  id: string; code: string; name: string; groupName: string; timeZone: string
  posts: string[]; permissions: string[]; brands: string[]
}
export interface Me { subject: string; name: string; language?: string | null; stores: Store[] }

export interface Entry {
  storeId: string; storeName: string; callbackId: string; version: number; day?: string | null; personId: string
  customer: { id: string; name: string; phone?: string | null }
  vehicle: { id: string; plate?: string | null; vin?: string | null; brand?: string | null; model?: string | null }
  occasion: Occasion; serviceKind?: ServiceKind | null; mainItems?: string | null; orderNumber?: string | null
  deliveredOn?: string | null; channel: Channel; dueOn?: string | null; nextOn?: string | null; expiresOn?: string | null
  rule?: string | null; reason?: string | null; origin: Origin; state: State; agreedAt?: string | null; attempts: number
  marks: string[]; proposal: 'NONE' | 'PROPOSED' | 'ACCEPTED' | 'DECLINED'; assignee?: Person | null; lastOutcome?: Outcome | null
  complaint: boolean; booking: boolean; lastChange?: { by: string; at: string; what: string } | null
}
export interface ListDay {
  storeId: string; storeName: string; day: string; opened: boolean; openedAt?: string | null
  handedInAt?: string | null; acknowledgedAt?: string | null
}
export interface Counts {
  total: number; open: number; done: number; toDo: number
  byChannel: Partial<Record<Channel, number>>; byState: Partial<Record<State, number>>
}
export interface CallbackList { day: string; days: ListDay[]; counts: Counts; entries: Entry[]; page: Page }

export interface Opening {
  day: string; planned: number; replanned: number; listed: number; carriedOver: number; cancelled: number; expired: number
  putAside: number; unchanged: boolean
}
export interface AgentDay {
  subject: string; name: string; total: number; open: number; done: number; attempts: number; handedInAt?: string | null; note?: string | null
  acknowledgedAt?: string | null; acknowledgedBy?: string | null; acknowledgement?: string | null
}
export interface Day {
  day: string; opened: boolean; openedAt?: string | null; openedBy?: string | null; agents: AgentDay[]; unassigned: number; putAside: PutAside[]
}
export interface Delivery {
  id: string; orderNumber?: string | null; occasion: Occasion; deliveredOn?: string | null; serviceKind?: ServiceKind | null
  mainItems?: string | null; plate?: string | null; vin?: string | null; model?: string | null
  contact?: { id: string; name: string; phone?: string | null } | null
}

/** `refused` tells since when; what is not known is null. */
export interface Customer {
  id: string; version: number; kind: 'PERSON' | 'FLEET'; name: string; phone?: string | null; phoneRaw?: string | null
  phoneUsable: boolean; phone2?: string | null; email?: string | null; emailUsable: boolean; address?: string | null
  goodAdvice: boolean; fleetName?: string | null; refused: Partial<Record<Channel, string>>
}
export interface Vehicle {
  id: string; version: number; vin?: string | null; plate?: string | null; brand?: string | null; model?: string | null
  colour?: string | null; mileageKm?: number | null; ownerId?: string | null
}
export interface CustomerLine {
  id: string; kind: 'PERSON' | 'FLEET'; name: string; phone?: string | null; phoneUsable: boolean; plates: string[]
}
export interface CustomerFile { customer: Customer; owned: Vehicle[]; brought: Vehicle[]; corrections: Correction[] }
/** The customer as the workspace needs them. */
export interface WorkCustomer {
  id: string; version: number; name: string; kind: string; phone?: string | null; phoneUsable: boolean; phone2?: string | null
  email?: string | null; emailUsable: boolean; address?: string | null; refused: Channel[]
}
export interface WorkVehicle {
  id: string; version: number; vin?: string | null; plate?: string | null; brand?: string | null; model?: string | null
  colour?: string | null; mileage?: number | null
}
export interface Visit {
  orderNumber?: string | null; kind: Occasion; serviceKind?: ServiceKind | null; mainItems?: string | null
  deliveredOn?: string | null; mileage?: number | null; advisor?: string | null
}
export type Answers = Record<string, number | null>
export interface Attempt {
  at: string; agent: string; channel: Channel; outcome: Outcome; agreedAt?: string | null; stateOfCar?: string | null
  opinion?: string | null; remarks?: string | null; answers: Answers; complaint: boolean; booking: boolean
}
export interface ScriptStep { code: string; kind: StepKind; title: string; words: string }
export interface Script { steps: ScriptStep[]; nextService?: { mileageKm: number; about: string } | null }
export interface Question { code: string; wording: string; factor: string }
export interface Survey {
  code: string; revision: number; title: string; questions: Question[]; lowest: number; highest: number; alarmAt: number
}
export interface Work {
  entry: Entry; siblings: Entry[]; customer: WorkCustomer; owner?: { id: string; name: string } | null; vehicle: WorkVehicle
  visits: Visit[]; notice?: string | null
  attempts: Attempt[]; script?: Script | null; survey?: Survey | null
  message: { subject?: string | null; body: string } | null
  standard?: { plugin: string; version: string; name: string } | null
}
export interface NewAttempt {
  version: number; channel: Channel; outcome: Outcome; answers: Answers; stateOfCar: string; opinion: string; remarks: string
  agreedAt?: string; complaint: boolean; booking: boolean
  visitor?: { name: string; title: string }; visitedOn?: string
}
export interface Recorded { entry: Entry; consequence?: string | null; next?: { storeId: string; callbackId: string } | null }

export type CorrectionField = 'NAME' | 'PHONE' | 'EMAIL' | 'ADDRESS' | 'PLATE'
export interface Correction {
  id: string; customerId?: string | null; vehicleId?: string | null; subject?: string | null; field: CorrectionField
  oldValue?: string | null; newValue?: string | null; state: 'PENDING' | 'CONFIRMED' | 'REVERTED'
  madeBy: string; madeAt: string; judgedBy?: string | null; judgedAt?: string | null
}

export type FormField = string
export interface FormCell { field: FormField; title: string; width: number }
export interface FormDefinition {
  title: string; document?: { registrationNumber: string; revision: string; revisedOn: string } | null
  landscape: boolean; bindingEdge: boolean; linesPerPage: number
  groups: { title: string; cells: FormCell[] }[]; foot: FormCell[]; notes: string[]
}
/** By field; `SURVEY_SCORES` holds the score or 未涉及 in words by question. */
export type FormRow = Record<string, unknown>
export interface Form {
  definition: FormDefinition; rows: FormRow[]; madeBy?: string | null; madeOn?: string | null
  questions: { code: string; wording: string }[]; lowest?: number | null; highest?: number | null
}

export type ImportKind = 'SERVICE' | 'SALE' | 'CUSTOMER'
export type ImportState =
  | 'CHECKING' | 'READY' | 'REFUSED' | 'LOADING' | 'LOADED' | 'UNDOING' | 'UNDONE' | 'FAILED'
export interface ImportColumn { index: number; heading: string; field?: string | null; sample?: string | null }
export interface ImportCounts {
  rows: number; creates: number; updates: number; unchanged: number; bad: number; remarks: number; skipped: number
}
export interface PreviewRow { line: number; action: string; values: Record<string, unknown>; reason?: string | null }
export interface Import {
  id: string; fileName: string; size: number; kind?: ImportKind | null; state: ImportState; problem?: string | null; format?: string | null
  encoding?: string | null; delimiter?: string | null; sheet?: string | null; headingRow?: number | null
  columns: ImportColumn[]; counts?: ImportCounts | null; questions: { code: string; text: string }[]; progress: number
  preview: PreviewRow[]; uploadedBy?: string | null; uploadedAt: string; loadedAt?: string | null; undoneAt?: string | null
  undoable: boolean; undoObstacle?: string | null
}
export interface ImportField { field: string; label: string; needed: boolean; synonyms: string[] }

export type TicketKind = 'COMPLAINT' | 'BOOKING' | 'CORRECTION'
export interface Ticket {
  id: string; version: number; number: number; kind: TicketKind; state: 'OPEN' | 'CLOSED'; customer?: { id: string; name: string } | null
  vehicle?: { id: string; plate?: string | null; model?: string | null } | null; callbackId?: string | null; text?: string | null
  createdAt: string; createdBy?: string | null; changedAt?: string | null; changedBy?: string | null; note?: string | null
}

/** Values travel as text, whatever their type; the key of a standard's setting is `plugin:key`. */
export interface Setting {
  key: string; value?: string | null; defaultValue?: string | null; source: 'PLATFORM' | 'PLUGIN' | 'GROUP' | 'STORE'; standard?: string | null; label: string
  type: 'NUMBER' | 'FLAG' | 'CHOICE' | 'TEXT'; min: number; max: number; choices: { value: string; label: string }[]
  changedBy?: string | null; changedAt?: string | null
}
export interface StoreSettings { values: Setting[]; version: number }

export interface ProblemBody {
  type?: string; title?: string; status: number; detail?: string; kind?: string; field?: string
  errors?: { field: string; detail: string }[]; requestId?: string; current?: unknown
}

/** A delivery for which its standard gave no usable answer. */
export interface PutAside {
  deliveryId: string; orderNumber?: string | null; customerName?: string | null; plate?: string | null; deliveredOn?: string | null
  plugin: string; reason: string
}

/** How a store reads its system's words for kinds of service: its own over the shipped ones. */
export interface ServiceKindWords {
  words: { word: string; kind: ServiceKind }[]; unread: { word: string; orders: number }[]; shipped: { kind: ServiceKind; words: string[] }[]
}
