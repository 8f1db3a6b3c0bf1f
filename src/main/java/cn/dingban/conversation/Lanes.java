package cn.dingban.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few workers, of which each person always gets the same one: what one person says is handled in the order it was said. */
class Lanes {

    private static final int COUNT = 4;

    private final List<ExecutorService> workers = new ArrayList<>();

    Lanes() {
        for (int i = 0; i < COUNT; i++) {
            String name = "inbox-" + i;
            workers.add(Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, name);
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    <T> Future<T> submit(String lane, Callable<T> work) {
        return workers.get(Math.floorMod(lane.hashCode(), COUNT)).submit(work);
    }
}
