// The built-in pack's YAML trees, taken into the program as they are.
        .section .rodata
        .balign 16
        .globl argmap_rule_snapshot
        .globl argmap_rule_snapshot_end
argmap_rule_snapshot:
        .incbin "rules.snapshot"
argmap_rule_snapshot_end:
        .byte 0
        .section .note.GNU-stack, "", @progbits
