package org.tideover.turn;

/**
 * Everything a turn keeps, in one transaction.
 *
 * @param transactions opens and commits it
 * @param inbox events that wait
 * @param people what is kept of every person
 * @param journal what happened
 * @param appointments what is due later
 * @param plans the safety plans
 * @param planBooks the if-then plans
 */
public record Stores(
    Transactions transactions,
    Inbox inbox,
    People people,
    Journal journal,
    AppointmentBook appointments,
    Plans plans,
    PlanBooks planBooks) {}
