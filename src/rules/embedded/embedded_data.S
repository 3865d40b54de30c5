// What the built-in pack was made into at build time, taken into the program as it is.
        .section .rodata
        .balign 16
        .globl argmap_rule_trees
        .globl argmap_rule_trees_end
argmap_rule_trees:
        .incbin "rules.trees"
argmap_rule_trees_end:
        .byte 0
        .balign 16
        .globl argmap_rule_book
        .globl argmap_rule_book_end
argmap_rule_book:
        .incbin "rules.book"
argmap_rule_book_end:
        .byte 0
        .section .note.GNU-stack, "", @progbits
