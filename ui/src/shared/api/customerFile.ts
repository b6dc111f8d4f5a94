import { useQuery } from '@tanstack/react-query'
import { at, call } from './client'
import type { CorrectionField, CustomerFile } from './schema'

export const useCustomerFile = (store: string, id: string, wanted = true) =>
  useQuery({ queryKey: ['customers', store, id], queryFn: () => call<CustomerFile>(at(store, `/customers/${id}`)), enabled: wanted })

/** The newest correction of a field that awaits confirmation, if there is one; of the customer, or of one of the cars. */
export const pendingIn = (file: CustomerFile | undefined, field: CorrectionField, vehicle?: string) =>
  file?.corrections.find(one => one.state === 'PENDING' && one.field === field && (one.vehicleId ?? null) === (vehicle ?? null))
