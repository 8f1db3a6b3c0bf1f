package cn.dingban.conversation;

import cn.dingban.organisation.Role;
import java.util.List;
import java.util.Set;

/**
 * What help says about a command. The words are read from the message file {@code messages/conversation.properties} under the command's name:
 * {@code command.<name>.words} (comma-separated; the first is the one that help shows), {@code .usage}, {@code .purpose}, {@code .detail}.
 *
 * @param name the command's name in the message file
 * @param words what people type, without arguments
 * @param usage how to write it, with its arguments
 * @param purpose what it does, in one line
 * @param detail what else is worth knowing when one asks about it
 * @param roles who may use it; empty for everybody
 */
public record CommandInfo(
        String name, List<String> words, String usage, String purpose, String detail, Set<Role> roles) {}
