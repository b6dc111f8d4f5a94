import { call } from './client'
import type { Config, Me } from './schema'

export const fetchConfig = () => call<Config>('/config')
export const fetchMe = () => call<Me>('/me')
