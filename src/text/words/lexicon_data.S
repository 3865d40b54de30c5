// The compiled lexicon, taken into the program as it is.
        .section .rodata
        .balign 16
        .globl argmap_lexicon
        .type argmap_lexicon, @object
argmap_lexicon:
        .incbin "lexicon.bin"
        .size argmap_lexicon, . - argmap_lexicon
        .section .note.GNU-stack, "", @progbits
