package org.tideover.operator.page;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.tideover.insight.Overview;

/**
 * What the page shows besides what people did.
 *
 * @param overview how it goes with people
 * @param unreviewed how many files of each kind no clinician has signed off
 * @param due helplines that are to be checked, by country
 * @param peopleWaiting for how many people a message waits now
 * @param problems what is wrong with the program now, by part
 * @param movements what movements are called, by id
 */
public record Upkeep(
    Overview overview,
    SortedMap<String, Integer> unreviewed,
    SortedMap<String, List<String>> due,
    int peopleWaiting,
    Map<String, String> problems,
    Map<String, String> movements) {}
