package org.tideover.store;

/**
 * People's own words that no key at hand opens.
 *
 * @param plans how many safety plans and collections of if-then plans
 * @param names how many of the names by which people call their buddies
 * @param others how much there is that a key at hand opens
 * @param why what is wrong with the key, and what to do
 */
public record LostWords(long plans, long names, long others, String why) {}
