/** When a store works (营业时间, 节假日, 调休), and what falls due when by it. */
package io.dealerloop.calendar;
