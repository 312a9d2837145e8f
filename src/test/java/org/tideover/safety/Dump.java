package org.tideover.safety;
import java.nio.file.*; import java.util.*;
import org.tideover.content.SafetyContent;
class Dump { public static void main(String[] a) throws Exception {
  Language language = new Language(SafetyContent.load(Path.of("content")));
  try (var w = Files.newBufferedWriter(Path.of("/tmp/vec.tsv"))) {
    for (var e : Examples.read()) { String t = language.readings(e.text()).getLast().text(); float[] v = TestEmbedder.shared().embed(t);
      StringBuilder s = new StringBuilder(e.level()+"\t"+e.category().id()+"\t"+t+"\t"); for (float f: v) s.append(f).append(' '); w.write(s+"\n"); } } } }
