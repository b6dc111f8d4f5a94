import { useQuery } from '@tanstack/react-query'
import { at, call, download } from '../../../shared/api/client'
import type { Form } from '../../../shared/api/schema'

const recordPath = (store: string) => at(store, '/forms/callback-record')
const interviewPath = (store: string, id: string) => at(store, `/forms/interview-record/${id}`)

/** The day's 回访记录表: of one agent (`me` = one's own), or of the whole store (`all`). */
export function useCallbackRecord(store: string, day: string, agent: string) {
  return useQuery({
    queryKey: ['forms', 'record', store, day, agent], queryFn: () => call<Form>(recordPath(store), { query: { day, agent } }),
    enabled: store !== '' && day !== '',
  })
}

export const useInterviewRecord = (store: string, id: string) =>
  useQuery({ queryKey: ['forms', 'interview', store, id], queryFn: () => call<Form>(interviewPath(store, id)) })

export const downloadCallbackRecord = (store: string, day: string, agent: string, name: string) =>
  download(`${recordPath(store)}.xlsx`, { day, agent }, `${name}.xlsx`)

export const downloadInterviewRecord = (store: string, id: string, name: string) =>
  download(`${interviewPath(store, id)}.xlsx`, undefined, `${name}.xlsx`)
