/**
 * Tickets (工单): consultations, rescues, complaints and suggestions recorded in the brand's format (信息记录规范), and what a callback brought up
 * and somebody must follow. Each has a timeline; earlier ones of the same customer, car or problem are found while one is recorded.
 */
package io.dealerloop.tickets;
