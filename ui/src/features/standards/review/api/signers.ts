import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../shared/api/client'
import type { NewSigner, TrustedSigner } from '../../../../shared/api/schema'

const key = ['platform', 'signers']
const path = '/platform/signers'

/** Certificates whose signatures count or counted, newest first. */
export const useSigners = () => useQuery({ queryKey: key, queryFn: () => call<TrustedSigner[]>(path) })

export function useTrust() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (signer: NewSigner) => call<TrustedSigner>(path, { method: 'POST', body: signer }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useRevoke() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call(`${path}/${id}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}
