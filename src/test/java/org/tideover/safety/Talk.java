package org.tideover.safety;

import java.util.List;

/** Ordinary sentences, to build walls of text from; none of them is among the examples. */
final class Talk {
  static final List<String> EVERYDAY =
      List.of(
          "we had soup for lunch because the oven would not light",
          "my sister came over with her two dogs",
          "the bus was twenty minutes late again this morning",
          "I painted the kitchen wall a pale yellow",
          "there is a new bakery next to the post office",
          "the neighbours are building a fence between our gardens",
          "I could not find my keys and they were in my coat",
          "it rained so much that the path along the river was closed",
          "my boss wants the numbers before Friday",
          "I watched two episodes of that cooking show",
          "the cat slept on my laptop for most of the afternoon",
          "we played cards until ten and then everybody went home",
          "I bought potatoes, onions and a big bag of rice",
          "the washing machine makes a strange noise when it spins",
          "he told a long story about his first car",
          "she is learning to play the guitar from videos",
          "the library opens later on Wednesdays now",
          "my nephew lost a tooth at school and was very proud",
          "I walked around the lake and saw a heron",
          "the train was full so I stood the whole way",
          "dinner was pasta with tomatoes from the balcony",
          "I need new shoes before winter starts",
          "they moved the meeting to the small room upstairs",
          "the doctor said my blood pressure looks good",
          "we are thinking about a trip to the coast in spring",
          "my phone battery lasts about half a day now",
          "grandma sent a parcel with socks and a cake",
          "the football match ended two to two",
          "I fixed the bike and rode it to work",
          "our street has lights for the holidays already",
          "the landlord finally answered my letter about the window",
          "I slept well and made coffee before anyone was up",
          "a friend asked me to help with his move on Sunday",
          "the radio played that song from our school days",
          "I filled in the form and sent it off today",
          "the soup needs more salt and a bit of lemon");

  static final List<String> RECOVERY =
      List.of(
          "I went to a meeting on Tuesday and mostly listened",
          "it has been four months since I last used",
          "my counsellor thinks I should write things down every evening",
          "the cravings were stronger in the first weeks",
          "I take my medicine at the clinic each morning",
          "some days are slow and a bit lonely",
          "my sponsor calls me when I go quiet",
          "I deleted the numbers of the people I used to buy from",
          "sleep is still hard but better than last month",
          "I told my mother about the programme and she was kind",
          "walking past the old corner makes me nervous",
          "I felt low after work and went to bed early",
          "we talked about triggers and what helps against them",
          "I miss some of my old friends but not that life",
          "the urge came and I waited until it went away",
          "money is tight and that worries me");

  private Talk() {}
}
