import type { components } from './openapi'

/**
 * What the platform's HTTP API says and takes, by the names the pages use; the types themselves are made from its description. What is not
 * known may be absent or null. Days are `YYYY-MM-DD`, instants ISO 8601 with the store's offset.
 */
type Platform = components['schemas']

export type Channel = Platform['Channel']
export type State = Platform['CallbackState']
export type Origin = Platform['Origin']
export type Outcome = Platform['Outcome']
export type ServiceKind = Platform['ServiceKind']
export type Occasion = Platform['Occasion']
export type StepKind = Platform['ScriptKind']

export type Page = Platform['DayListPageInfo']
/** Every page of a list has this shape: `TicketViewPage`, `ImportPage` and the others. */
export type Paged<T> = Omit<Platform['TicketViewPage'], 'entries'> & { entries: T[] }
export type Person = Platform['EntryPerson']
export type Staff = Platform['Colleague']

export type Config = Platform['PublicConfig']
export type Clock = Platform['ClockView']
export type Store = Platform['MyStore']
export type Me = Platform['Me']

export type Entry = Platform['Entry']
export type ListDay = Platform['DayListStoreDay']
export type Counts = Platform['DayListCounts']
export type CallbackList = Platform['DayList']

export type Opening = Platform['Opened']
export type AgentDay = Platform['DayViewAgent']
export type Day = Platform['DayView']
export type Delivery = Platform['Delivery']

export type Customer = Platform['CustomerView']
export type Vehicle = Platform['VehicleView']
export type CustomerLine = Platform['CustomerLine']
export type CustomerFile = Platform['CustomerFile']
/** The customer as the workspace needs them. */
export type WorkCustomer = Platform['WorkCustomer']
export type WorkVehicle = Platform['WorkVehicle']
export type Visit = Platform['WorkVisit']
export type Answers = Attempt['answers']
export type Attempt = Platform['WorkTried']
export type ScriptStep = Platform['WorkStep']
export type Script = Platform['WorkSteps']
export type Question = Platform['WorkQuestion']
export type Survey = Platform['WorkSurvey']
export type Work = Platform['Work']
export type NewAttempt = Platform['AttemptInput']
export type Recorded = Platform['Recorded']

export type Unmasked = Platform['Unmasked']
export type UnmaskWhat = Platform['UnmaskedWhat']
export type AuditLine = Platform['AuditLine']
export type Verified = Platform['Verified']

export type CorrectionField = Platform['CorrectionField']
export type Correction = Platform['Correction']
export type Confirmed = Platform['CustomersConfirmed']
/** A separation of duty that was waived with a reason. */
export type Waiver = Platform['SeparationsWaiver']

export type FormField = Platform['FormField']
export type FormCell = Platform['FormViewCell']
export type FormDefinition = Platform['FormViewDefinition']
/** By field; `SURVEY_SCORES` holds the score or 未涉及 in words by question. */
export type FormRow = Form['rows'][number]
export type Form = Platform['FormView']

export type ImportKind = Platform['ImportKind']
export type ImportState = Platform['ImportState']
export type ImportColumn = Platform['ImportColumn']
export type ImportCounts = Platform['ImportCounts']
export type PreviewRow = Platform['ImportPreviewRow']
export type Import = Platform['Import']
export type ImportField = Platform['ImportField']

export type TicketKind = Platform['TicketKind']
export type Ticket = Platform['TicketView']
/** A ticket with what was recorded, what it belongs together with and what became of it. */
export type TicketFile = Platform['TicketFile']
export type TicketEvent = Platform['TicketEvent']
export type TicketFormat = Platform['TicketFormat']
export type TicketFormats = Platform['TicketFormatsFormatList']
export type RenderedSentence = Platform['TicketFormatsRendered']
export type RecognisedFormat = Platform['RecognisedFormat']
export type EntryPoint = Platform['EntryPoint']
/** What somebody recorded. */
export type Recording = Platform['RecordingInput']
export type EarlierTicket = Platform['EarlierTicket']

/** Values travel as text, whatever their type; the key of a standard's setting is `plugin:key`. */
export type Setting = Platform['SettingView']
export type StoreSettings = Platform['SettingsPage']

/** What stands in the way need not come from the platform: then there is no more than a status, and 0 where nobody answered. */
export type ProblemBody = Pick<Platform['Problem'], 'status'> & Partial<Omit<Platform['Problem'], 'kind'>> & {
  kind?: Platform['ProblemKind'] | 'UNREACHABLE'
}

/** A delivery for which its standard gave no usable answer. */
export type PutAside = Platform['PutAside']

/** How a store reads its system's words for kinds of service: its own over the shipped ones. */
export type ServiceKindWords = Platform['ServiceKindWordsOverview']

export type Post = Platform['Post']
export type MyGroup = Platform['MyGroup']
export type Permission = Platform['Permission']
/** A post with its beginning and end, a stand-in's included. */
export type Holding = Platform['Holding']
export type NewPerson = Platform['NewPerson']
export type StandIn = Platform['StandIn']

/** What headquarters sees of its stores. */
export type StoreLine = Platform['StoreLine']
export type StoreStatus = Platform['StoreStatus']
export type StoreKind = Platform['StoreKind']
export type StoreSort = Platform['GroupStoresSort']
export type StoreHealth = Platform['StoreHealth']
export type StoreConfiguration = Platform['StoreConfiguration']
export type NewStore = Platform['NewStore']
export type StandardChoice = Platform['StandardChoice']
export type SetBy = Platform['SetBy']
export type ManyChange = Platform['SettingsForManyChange']
export type ManyResult = Platform['SettingsForManyResult']
/** Somebody of headquarters in a store: who, why and until when. */
export type StoreEntry = Platform['StoreEntry']

export type GroupPerson = Platform['GroupPerson']
export type Account = Platform['Account']
export type Machine = Platform['Machine']
export type MachineList = Platform['MachineList']
export type Credentials = Platform['MachinesCredentials']
export type Group = Platform['GroupView']
export type PlatformPerson = Platform['PlatformPeoplePlatformPerson']
/** An organisation that writes standards, with those who act for it. */
export type Partner = Platform['Partner']
export type NewPartner = Platform['NewPartner']
/** What somebody may be on the platform itself. */
export type PlatformPost = Extract<Post, 'PLATFORM_OPERATOR' | 'BRAND_PARTNER'>

export type StaffMember = Platform['StaffMember']
export type StaffPage = Platform['StaffPage']

/** A version of a standard as headquarters lists it, with how it answered in the last 24 hours. */
export type StandardLine = Platform['StandardLine']
export type StandardHealth = Platform['StandardHealth']
export type StandardDetail = Platform['StandardDetail']
export type StandardPart = Platform['StandardPart']
/** Everything told about one version. */
export type VersionPage = Platform['VersionPage']
export type VersionState = Platform['VersionState']
export type VersionOrigin = Platform['VersionOrigin']
export type DeclaredSetting = Platform['VersionPageDeclaredSetting']
export type KitFinding = Platform['KitFinding']
/** What a version would show a store's staff. */
export type Preview = Platform['Preview']
export type FollowingStore = Platform['FollowingStore']
/** That a store went from one version to another. */
export type Activation = Platform['Activation']

export type ShadowRun = Platform['ShadowRun']
export type ShadowKind = Platform['ShadowRunKind']
export type ShadowDifference = Platform['ShadowRunDifference']

/** A brand partner's own versions; of stores, counts alone, and none below five. */
export type PartnerLine = Platform['PartnerLine']
export type PartnerPage = Platform['PartnerPage']
export type UseCounts = Platform['UseCounts']

/** What the operator reviews, and whose signatures count. */
export type ReviewLine = Platform['ReviewLine']
export type ReviewPage = Platform['ReviewPage']
export type TrustedSigner = Platform['TrustedSigner']
export type NewSigner = Platform['TrustedSignerNewSigner']

export type NationalDay = Platform['NationalDay']
export type NationalYear = Platform['NationalYear']
