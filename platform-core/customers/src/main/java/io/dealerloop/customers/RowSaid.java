package io.dealerloop.customers;

/**
 * What one row of an export says about people and their car.
 *
 * @param at orders the rows by what they tell of: day, then document. A row older than what a file already knows fills gaps only.
 * @param car may be empty ({@link CarSaid#none()}) in a list of customers
 * @param owner the owner (车主)
 * @param contact the person who came: the bringer (送修人) or buyer; nobody = the owner
 */
public record RowSaid(String at, CarSaid car, PersonSaid owner, PersonSaid contact) {}
