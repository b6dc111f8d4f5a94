import type { TicketKind } from '../../shared/api/schema'

/** Dark enough for white words on them. */
export const colours: Record<TicketKind, string> = { CONSULTATION: '#135200', RESCUE: '#ad4e00', COMPLAINT: '#a8071a', SUGGESTION: '#391085', BOOKING: '#0958d9', CORRECTION: '#595959' }
