package org.tideover.safety;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.tideover.content.SafetyContent;
import com.fasterxml.jackson.databind.*;

class Lab {
  public static void main(String[] a) throws Exception {
    long t0=System.nanoTime();
    SafetyContent c = SafetyContent.load(Path.of("content"));
    long t1=System.nanoTime();
    SafetyFilter f = Boolean.getBoolean("phr") ? SafetyFilter.phrasesOnly(c) : new SafetyFilter(c, Optional.of(TestEmbedder.shared()));
    long t2=System.nanoTime();
    System.out.println("load "+(t1-t0)/1000000+" construct "+(t2-t1)/1000000+" ms");
    ObjectMapper m = new ObjectMapper();
    for (String file : a) {
      Map<String,int[]> by = new TreeMap<>();
      List<String> shown = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of(file))) {
        JsonNode n = m.readTree(line);
        var r = f.assess(n.path("text").asText());
        int[] k = by.computeIfAbsent(n.path("label").asText(), x->new int[4]);
        k[r.level().ordinal()]++; k[3]++;
        shown.add(r.level()+"|"+r.category().map(x->x.id()).orElse("-")+"|"+r.by()+"|"+String.format("%.2f",r.confidence())+"|"+n.path("label").asText()+"|"+n.path("text").asText());
      }
      int[] t=new int[4]; by.values().forEach(k->{for(int i=0;i<4;i++)t[i]+=k[i];});
      System.out.printf("%s none %d concern %d crisis %d of %d -> any %.3f crisis %.3f%n", Path.of(file).getFileName(), t[0],t[1],t[2],t[3],(t[1]+t[2])/(double)t[3],t[2]/(double)t[3]);
      by.forEach((l,k)->System.out.printf("   %-28s none %d concern %d crisis %d%n",l,k[0],k[1],k[2]));
      Files.write(Path.of("/tmp/lab-"+Path.of(file).getFileName()+".txt"), shown);
    }
  }
}
