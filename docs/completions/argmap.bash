# Completion of argmap for bash. Written by `argmap completion`.
_argmap() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words=
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'map tree report json check whatif diff unsupported voices why rules eval exercise grade help completion --help --version' -- "$current")
    return
  fi
  case "$command $previous" in
    'help help') words='map tree report json check whatif diff unsupported voices why rules eval exercise grade help completion reasoning-only voice-only single-source interested-source anonymous-source vague-source circular unanswered-attack no-number undated-study restated-not-argued one-sided thesis-missing' ;;
    'rules rules') words='list show test measure fit' ;;
    'map --format') words='svg png pdf dot json' ;;
    'map --detail') words='thesis claims full' ;;
    'map --theme') words='light dark print' ;;
    'map --direction') words='down right' ;;
    'map --layout') words='columns layers' ;;
    'map --page') words='a4 a3 letter' ;;
    'map --fail-on') words='never note warning error' ;;
    'tree --detail') words='thesis claims full' ;;
    'tree --format') words='text json' ;;
    'tree --fail-on') words='never note warning error' ;;
    'report --format') words='html md json' ;;
    'report --fail-on') words='never note warning error' ;;
    'json --scheme') words='vocabulary essay tree polnear webis' ;;
    'json --format') words='json' ;;
    'json --fail-on') words='never note warning error' ;;
    'check --min-severity') words='note warning error' ;;
    'check --format') words='text json csv sarif github markdown' ;;
    'check --fail-on') words='never note warning error' ;;
    'whatif --format') words='text json svg' ;;
    'diff --format') words='text json svg' ;;
    'unsupported --min-severity') words='note warning error' ;;
    'unsupported --format') words='text json' ;;
    'unsupported --fail-on') words='never note warning error' ;;
    'voices --format') words='text json csv' ;;
    'voices --fail-on') words='never note warning error' ;;
    'why --format') words='text json' ;;
    'why --fail-on') words='never note warning error' ;;
    'rules --task') words='role thesis relation' ;;
    'rules --format') words='text json' ;;
    'eval --scheme') words='vocabulary essay tree polnear webis' ;;
    'eval --format') words='text json' ;;
    'exercise --format') words='json md html pdf gift xml zip tsv csv argdown' ;;
    'exercise --level') words='middle secondary university' ;;
    'exercise --page') words='a4 letter' ;;
    'grade --format') words='text json' ;;
  esac
  if [[ -z $words && $current == -* ]]; then
    case $command in
      map) words='--output -o --format --json --detail --focus --theme --direction --layout --page --width --title --date --rules --genre --fail-on --no-color --help -h' ;;
      tree) words='--detail --focus --format --json --rules --genre --fail-on --no-color --help -h' ;;
      report) words='--output -o --format --json --rules --genre --fail-on --no-color --help -h' ;;
      json) words='--scheme --strict --format --json --rules --genre --fail-on --no-color --help -h' ;;
      check) words='--select --ignore --min-severity --explain --format --json --csv --no-config --rules --genre --fail-on --no-color --help -h' ;;
      whatif) words='--drop --format --json --rules --genre --no-color --help -h' ;;
      diff) words='--format --json --rules --genre --no-color --help -h' ;;
      unsupported) words='--min-severity --format --json --rules --genre --fail-on --no-color --help -h' ;;
      voices) words='--format --json --csv --rules --genre --fail-on --no-color --help -h' ;;
      why) words='--format --json --rules --genre --fail-on --no-color --help -h' ;;
      rules) words='--split --only --task --genre --write --format --json --rules --no-color --help -h' ;;
      eval) words='--split --scheme --format --json --rules --genre --no-color --help -h' ;;
      exercise) words='--output -o --format --level --kinds --items --seed --variants --title --no-key --interactive --page --json --rules --genre --no-color --help -h' ;;
      grade) words='--format --json --no-color --help -h' ;;
      help) words='--help -h' ;;
      completion) words='--help -h' ;;
    esac
  fi
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  else
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F _argmap argmap
