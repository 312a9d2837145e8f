package org.tideover.turn;

import org.tideover.insight.History;

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
 * @param history what happened, read back
 * @param ties what people agreed with each other
 * @param rounds groups that move together
 */
public record Stores(
    Transactions transactions,
    Inbox inbox,
    People people,
    Journal journal,
    AppointmentBook appointments,
    Plans plans,
    PlanBooks planBooks,
    History history,
    TieStore ties,
    Rounds rounds) {}
